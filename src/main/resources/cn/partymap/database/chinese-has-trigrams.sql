-- Whether searching by parts of Chinese words works: with LC_CTYPE C there are no letters beyond ASCII and the list is empty.
-- out: boolean
select cardinality(show_trgm('五里牌')) > 0
