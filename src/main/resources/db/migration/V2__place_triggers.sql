-- Triggers own the truth: version, history, change feed and references hold whoever writes (service, psql, QGIS).
-- Who, why and source come from set_config('partymap.change_set', …, true); without it the change set names the database user.

-- The change set of this transaction; plain SQL that opened none gets one in its own name.
create function current_change_set(street text) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  number bigint := nullif(current_setting('partymap.change_set', true), '')::bigint;
begin
  if number is null then
    insert into change_set (street_code, actor, why, source) values (street, session_user, null, 'sql') returning change_set_id into number;
    perform set_config('partymap.change_set', number::text, true);
  end if;
  return number;
end $$;

create function place_before_write() returns trigger
language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    new.version := 1;
  else
    if (new.street_code, new.pk, new.kind, new.id) is distinct from (old.street_code, old.pk, old.kind, old.id) then
      raise exception 'place % %: street, kind and id never change', old.kind, old.id using errcode = 'check_violation', constraint = 'place_id_immutable';
    end if;
    new.version := old.version + 1;
  end if;
  new.updated_at := clock_timestamp();
  return new;
end $$;
create trigger place_before_write before insert or update on place for each row execute function place_before_write();

create function place_never_deleted() returns trigger
language plpgsql as $$
begin
  raise exception 'places are closed or withdrawn, never deleted' using errcode = 'check_violation', constraint = 'place_never_deleted';
end $$;
create trigger place_never_deleted before delete or truncate on place for each statement execute function place_never_deleted();
create trigger place_version_never_changed before update or delete or truncate on place_version for each statement execute function place_never_deleted();

-- One row of history for each row written, the change number of each collection, and one empty NOTIFY a statement.
create function place_count_changes(kinds text[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  changed text;
begin
  foreach changed in array kinds loop
    update collection_change c set changes = changes + 1
    where (c.kind, c.shard) = (select f.kind, f.shard from collection_change f where f.kind = changed limit 1 for update skip locked);
    if not found then
      insert into collection_change (kind, changes) values (changed, 1);
    end if;
  end loop;
  perform pg_notify('partymap_changes', '');
end $$;

create function place_after_insert() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from added) then return null; end if;
  insert into place_version (street_code, pk, version, kind, id, change_set_id, effective_on, changed, state)
  select n.street_code, n.pk, n.version, n.kind, n.id, current_change_set(n.street_code), n.effective_on, null,
         jsonb_strip_nulls(to_jsonb(n) - array['visibility', 'label_point', 'search_text'])
  from added n;
  perform place_count_changes((select array_agg(distinct kind) from added));
  return null;
end $$;
create trigger place_after_insert after insert on place referencing new table as added
  for each statement execute function place_after_insert();

create function place_after_update() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from later) then return null; end if;
  insert into place_version (street_code, pk, version, kind, id, change_set_id, effective_on, changed, state)
  select n.street_code, n.pk, n.version, n.kind, n.id, current_change_set(n.street_code), n.effective_on,
         (select coalesce(jsonb_object_agg(o.key, o.value), '{}') from jsonb_each(s.before) o
          where o.key not in ('version', 'updated_at') and s.after -> o.key is distinct from o.value),
         jsonb_strip_nulls(s.after)
  from later n
  join earlier e using (street_code, pk)
  cross join lateral (select to_jsonb(e) - array['visibility', 'label_point', 'search_text'] as before,
                             to_jsonb(n) - array['visibility', 'label_point', 'search_text'] as after) s;
  perform place_count_changes((select array_agg(distinct kind) from later));
  return null;
end $$;
create trigger place_after_update after update on place referencing old table as earlier new table as later
  for each statement execute function place_after_update();

-- A reference names a place (or landmark) of its street; checked at the end of the transaction, so that order does not matter.
-- Ids are immutable and places are never deleted, so a reference that was good stays good.
create function place_reference_exists() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  target text := to_jsonb(new) ->> tg_argv[0];
begin
  if target is null then return null; end if;
  if tg_argv[1] = 'landmarks' then
    if exists (select from landmark l where l.street_code = new.street_code and l.id = target) then return null; end if;
  elsif exists (select from place p where p.street_code = new.street_code and p.kind = tg_argv[1] and p.id = target) then
    return null;
  end if;
  raise exception 'place % %: % "%" is not one of the % of street %', new.kind, new.id, tg_argv[0], target, tg_argv[1], new.street_code
    using errcode = 'foreign_key_violation', constraint = 'place_' || tg_argv[0] || '_exists';
end $$;
create constraint trigger place_community_exists after insert or update of community_id on place
  deferrable initially deferred for each row when (new.community_id is not null) execute function place_reference_exists('community_id', 'communities');
create constraint trigger place_parent_exists after insert or update of parent_id on place
  deferrable initially deferred for each row when (new.parent_id is not null) execute function place_reference_exists('parent_id', 'branches');
create constraint trigger place_branch_exists after insert or update of branch_id on place
  deferrable initially deferred for each row when (new.branch_id is not null) execute function place_reference_exists('branch_id', 'branches');
create constraint trigger place_host_branch_exists after insert or update of host_branch_id on place
  deferrable initially deferred for each row when (new.host_branch_id is not null) execute function place_reference_exists('host_branch_id', 'branches');
create constraint trigger place_nearest_exit_exists after insert or update of nearest_exit on place
  deferrable initially deferred for each row when (new.nearest_exit is not null) execute function place_reference_exists('nearest_exit', 'landmarks');

-- The branches of a street are a tree. The lock makes two editors who would close a ring together see each other.
create function branch_tree_has_no_cycle() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ring boolean;
begin
  perform pg_advisory_xact_lock(hashtext('partymap.branch_tree'), hashtext(new.street_code));
  with recursive above as (
    select p.id, p.parent_id from place p where p.kind = 'branches' and p.id = new.id
    union
    select p.id, p.parent_id from above a join place p on p.kind = 'branches' and p.id = a.parent_id
  )
  select exists (select from above where parent_id = new.id) into ring;
  if ring then
    raise exception 'branch %: parent "%" is below it, the branches must stay a tree', new.id, new.parent_id
      using errcode = 'check_violation', constraint = 'branch_tree_has_no_cycle';
  end if;
  return null;
end $$;
create constraint trigger branch_tree_has_no_cycle after insert or update of parent_id on place
  deferrable initially deferred for each row when (new.parent_id is not null) execute function branch_tree_has_no_cycle();

-- What a street shows of itself (its public boundaries above all) is part of every list: it counts as a change of 'streets'.
create function street_after_write() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform place_count_changes(array['streets']);
  return null;
end $$;
create trigger street_after_write after insert or update or delete on street for each statement execute function street_after_write();
create trigger street_file_after_write after insert or update or delete on street_file for each statement execute function street_after_write();
create trigger landmark_after_write after insert or update or delete on landmark for each statement execute function street_after_write();
