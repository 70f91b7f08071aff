-- A materialised view knows no policy.
select c.relname as finding
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind = 'm';
