package org.crosscase.link;

import java.io.Serializable;
import org.crosscase.agency.AgencyDetails;

/**
 * How much two agencies have in common; the map draws it by country.
 *
 * @param links not withdrawn
 * @param strongest 0 to 100
 */
public record AgencyPair(AgencyDetails one, AgencyDetails other, int links, int strongest) implements Serializable {}
