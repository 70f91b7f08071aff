package org.crosscase.agency;

import java.io.Serializable;

/** Whom another agency calls about a hit. */
public record ContactPoint(String name, String email, String phone) implements Serializable {}
