package org.crosscase.link.internal;

import java.util.UUID;
import org.crosscase.casefile.Sensitivity;

/** As much of a case as the linker needs. */
record LinkedCase(UUID id, UUID agency, String reference, String title, Sensitivity sensitivity, String lead) {}
