package org.crosscase.inquiry;

import org.crosscase.agency.AgencyId;

/** An alarm stands in the agency's trail; fired inside the transaction that put it there. */
public record AlarmRaised(AgencyId agency) {}
