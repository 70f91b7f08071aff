package org.crosscase.agency;

import java.io.Serializable;

/**
 * An agency as the directory shows it to every signed-in officer.
 *
 * @param country ISO 3166-1 alpha-2, or null for a body of several countries
 */
public record AgencyDetails(
        AgencyId id, String code, String name, String country, AgencyKind kind, ContactPoint contactPoint)
        implements Serializable {}
