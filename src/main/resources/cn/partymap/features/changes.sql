-- How often these collections changed: the number in the ETag of their lists. It only grows.
-- in:  kinds  collections, and 'streets' for what a street's own settings show
-- out: changes bigint      Index: collection_change_pkey.
select coalesce(sum(changes), 0)::bigint from collection_change where kind in (:kinds)
