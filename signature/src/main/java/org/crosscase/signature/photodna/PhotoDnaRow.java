package org.crosscase.signature.photodna;

/** A signature under its identity. */
record PhotoDnaRow(long id, PhotoDnaHash hash) {}
