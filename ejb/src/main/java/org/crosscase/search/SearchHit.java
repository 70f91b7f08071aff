package org.crosscase.search;

import java.io.Serializable;
import java.util.UUID;

/**
 * One thing that was found.
 *
 * @param id of the case or the person; of an identifier the person's, whose page shows it
 * @param title how it is called in lists; empty for a victim
 * @param caseId the case in which it stands, or null
 * @param matched what of it was found: a reference, a name, a value
 * @param detail what else tells it apart: of an identifier its type, of a case its title
 */
public record SearchHit(SearchKind kind, UUID id, String title, UUID caseId, String matched, String detail)
        implements Serializable {}
