-- The application's role, and those that it takes on, bypass nothing, sign in only as meant, and reach no other role.
select r.rolname || ' may more than it should' as finding
from pg_roles r
where r.rolname like 'crosscase\_%'
  and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication
    or r.rolcanlogin and r.rolname not in ('crosscase_app', 'crosscase_owner')
    or r.rolinherit and r.rolname <> 'crosscase_owner')
union all
select m.member::regrole || ' is a member of ' || m.roleid::regrole
from pg_auth_members m
where m.member in (select oid from pg_roles where rolname like 'crosscase\_%')
  and not (m.member = 'crosscase_app'::regrole and m.roleid in (
    'crosscase_matcher'::regrole, 'crosscase_linker'::regrole, 'crosscase_coordinator'::regrole,
    'crosscase_sequencer'::regrole) and not m.admin_option)
union all
select c.relname || ' belongs to ' || c.relowner::regrole
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'S', 'm')
  and c.relowner <> 'crosscase_owner'::regrole;
