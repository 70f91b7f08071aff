-- Signatures and matches of parts: a frame, a page, a second of a film. See docs/adr/0090.

alter table signature rename column frame to part;
comment on column signature.part is
  '0 for the whole, or what stands for it; otherwise one more than the place of a frame or page, or than the second of a film.';

alter table media_match
  add column low_part integer not null default 0 check (low_part >= 0),
  add column high_part integer not null default 0 check (high_part >= 0),
  drop constraint media_match_pkey,
  add constraint media_match_pkey primary key (low_media, high_media, low_part, high_part);
comment on table media_match is
  'Two media items, or parts of them, whose signatures are equal or within the threshold: of each pair of parts the best reason '
  'only. Where whole files are equal, no parts stand here.';
comment on column media_match.low_part is 'As signature.part.';
comment on column media_match.high_part is 'As signature.part.';
