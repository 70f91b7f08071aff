package org.crosscase.person;

import java.io.Serializable;
import java.time.LocalDate;
import org.crosscase.Checks;

/**
 * Where a person lives, lived or stays.
 *
 * @param knownFrom null when nobody said
 */
public record PersonAddress(String address, LocalDate knownFrom) implements Serializable {
    private static final int LONGEST = 500;

    /** @throws org.crosscase.Problem {@code field-missing}, {@code field-too-long} */
    public static PersonAddress of(String address, LocalDate knownFrom) {
        return new PersonAddress(Checks.required("address", address, LONGEST), knownFrom);
    }
}
