-- The map's database. LC_CTYPE C would leave the trigrams of Chinese words empty.
create database partymap owner partymap_owner
  template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'
