-- What the service's own role (${app_role}) may do; run again whenever this text or that role changes. It has no DDL and
-- cannot change or delete history.
grant usage on schema public to ${app_role};
grant select on map, street, street_file, landmark, place, place_kind, place_version, change_set, collection_change to ${app_role};
grant insert, update on street, street_file, landmark, place to ${app_role};
grant insert on change_set to ${app_role};
grant usage on sequence place_pk_seq to ${app_role};
