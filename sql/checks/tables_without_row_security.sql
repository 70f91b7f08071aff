-- Every table has row-level security, and forces it on its owner too. Flyway's own table holds no data of an agency and
-- is granted to nobody.
select c.relname as finding
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
  and c.relname <> 'flyway_schema_history'
  and not (c.relrowsecurity and c.relforcerowsecurity);
