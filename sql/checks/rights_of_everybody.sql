-- Nothing is granted to everybody, and nobody but the owner may create in the schema.
select c.relname || ': everybody may ' || a.privilege_type as finding
from pg_class c, lateral aclexplode(c.relacl) a
where c.relnamespace = 'public'::regnamespace and a.grantee = 0
union all
select 'schema public: ' || case a.grantee when 0 then 'everybody' else a.grantee::regrole::text end || ' may CREATE'
from pg_namespace n, lateral aclexplode(n.nspacl) a
where n.nspname = 'public' and a.privilege_type = 'CREATE'
  and a.grantee not in (n.nspowner, 'pg_database_owner'::regrole, 'crosscase_owner'::regrole);
