-- A policy names its roles; permissive policies add up, so one for everybody would widen all the others.
select c.relname || ': ' || p.polname as finding
from pg_policy p
join pg_class c on c.oid = p.polrelid
where c.relnamespace = 'public'::regnamespace and p.polroles = '{0}';
