package org.crosscase.link.internal;

import java.util.UUID;

/** A link or a side as it stands on record, as far as the linker needs it to say what is new. */
record LinkRow(UUID id, boolean lowTold, boolean highTold, News.Told told) {}
