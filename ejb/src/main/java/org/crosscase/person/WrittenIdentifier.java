package org.crosscase.person;

/**
 * An identifier as an officer or another system wrote it.
 *
 * @param asText kept as free text on purpose, because it can not be read as its type: it is found by how it reads, and is never
 *     taken for the same as another
 */
public record WrittenIdentifier(IdentifierType type, String value, IdentifierDetails details, boolean asText) {
    public static WrittenIdentifier of(IdentifierType type, String value) {
        return new WrittenIdentifier(type, value, IdentifierDetails.NONE, false);
    }

    public WrittenIdentifier with(IdentifierDetails said) {
        return new WrittenIdentifier(type, value, said, asText);
    }

    public WrittenIdentifier asFreeText() {
        return new WrittenIdentifier(type, value, details, true);
    }
}
