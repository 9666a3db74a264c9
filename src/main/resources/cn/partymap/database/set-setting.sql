-- Hands a value to the scripts of db/cluster for this session; the value is bound, never pasted.
-- in:  name; value
-- out: the value
select set_config(:name, :value, false)
