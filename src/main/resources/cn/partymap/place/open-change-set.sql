-- Opens a change set and makes it that of all that follows in this transaction.
-- in:  street  12 digits;  actor, why, source
-- out: change_set_id bigint      Index: none, it only inserts.
with opened as (
  insert into change_set (street_code, actor, why, source) values (:street, :actor, :why, :source) returning change_set_id
)
select set_config('partymap.change_set', change_set_id::text, true)::bigint from opened
