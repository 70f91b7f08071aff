-- Roles of a Crosscase installation. Run as superuser, in any database, before the migrations; safe to run again.
-- ${owner_password} and ${app_password} are filled in by whoever runs it (the launcher, or an administrator).
-- The database itself (`create database crosscase owner crosscase_owner`) is made by the same hand.

do $$
declare
  r text;
begin
  -- Nobody signs in as these: the application takes one on with SET LOCAL ROLE, for one short transaction.
  foreach r in array array['crosscase_matcher', 'crosscase_linker', 'crosscase_coordinator', 'crosscase_sequencer'] loop
    if not exists (select from pg_roles where rolname = r) then
      execute format('create role %I nologin noinherit', r);
    end if;
  end loop;
  -- Owns the tables and migrates them. FORCE ROW LEVEL SECURITY binds it too. It inherits: that is how the owner of the
  -- database may create in its public schema (pg_database_owner), and it is a member of nothing else.
  if not exists (select from pg_roles where rolname = 'crosscase_owner') then
    create role crosscase_owner login inherit;
  end if;
  -- The application. NOINHERIT: membership gives it nothing until it takes the role on.
  if not exists (select from pg_roles where rolname = 'crosscase_app') then
    create role crosscase_app login noinherit;
  end if;
end
$$;

alter role crosscase_owner inherit nosuperuser nocreatedb nocreaterole nobypassrls password '${owner_password}';
alter role crosscase_app nosuperuser nocreatedb nocreaterole nobypassrls password '${app_password}';

grant crosscase_matcher, crosscase_linker, crosscase_coordinator, crosscase_sequencer to crosscase_app;
