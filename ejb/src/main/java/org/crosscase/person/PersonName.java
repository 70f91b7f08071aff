package org.crosscase.person;

import java.io.Serializable;
import org.crosscase.Checks;
import org.crosscase.Problem;

/** A name or an alias as it is written, in any script. */
public record PersonName(String name, NameKind kind) implements Serializable {
    private static final int LONGEST = 300;

    /**
     * @param kind null counts as {@link NameKind#OTHER}
     * @throws Problem {@code field-missing}, {@code field-too-long}, {@code name-without-letters}
     */
    public static PersonName of(String name, NameKind kind) {
        String line = Checks.line("name", name, LONGEST);
        if (line.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw Problem.invalid("name-without-letters", "name");
        }
        return new PersonName(line, kind == null ? NameKind.OTHER : kind);
    }
}
