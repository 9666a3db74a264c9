-- The two roles of the map, made once by the superuser of a private cluster or by an owner who may.
-- in:  settings setup.owner, setup.owner_password, setup.app, setup.app_password (CREATE ROLE takes no bound values)
-- Roles that exist keep their password.
do $$
begin
  if not exists (select from pg_roles where rolname = current_setting('setup.owner')) then
    execute format('create role %I login password %L',
      current_setting('setup.owner'), current_setting('setup.owner_password'));
  end if;
  if not exists (select from pg_roles where rolname = current_setting('setup.app')) then
    execute format('create role %I login password %L',
      current_setting('setup.app'), current_setting('setup.app_password'));
  end if;
end $$
