-- What others ask of persons, and by which identifiers are found by their ids alone.

create view person_known with (security_invoker = true) as
  select agency_id, id as person_id from person;
comment on view person_known is 'The persons that the reading officer may read.';
grant select on person_known to crosscase_app;

-- The linker knows an identifier by its id and not whose it is.
create index identifier_by_id on identifier (id);
create index identifier_key_of on identifier_key (identifier_id, kind);

alter table identifier
  drop constraint identifier_written_check,
  add constraint identifier_written_check check (length(written) between 1 and 2100);
