package org.crosscase.audit;

import org.crosscase.agency.AgencyId;

/** An agency's alarm stands in the platform's trail too; fired by the sequencer, inside its transaction and role. */
public record AlarmPassedOn(AgencyId platform) {}
