-- A table without a policy shows nothing to anybody: somebody forgot it.
select c.relname as finding
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  and c.relname <> 'flyway_schema_history'
  and not exists (select from pg_policy p where p.polrelid = c.oid);
