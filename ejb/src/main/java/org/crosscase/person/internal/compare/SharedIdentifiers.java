package org.crosscase.person.internal.compare;

/**
 * Identifiers that both persons have.
 *
 * @param ofOnePerson such as a document's number, an account, a telephone number: whoever has it is one person as a rule
 * @param ofMany such as an address of a network, which is another's tomorrow
 */
public record SharedIdentifiers(int ofOnePerson, int ofMany) {
    public static final SharedIdentifiers NONE = new SharedIdentifiers(0, 0);

    public SharedIdentifiers {
        if (ofOnePerson < 0 || ofMany < 0) {
            throw new IllegalArgumentException("a count is negative");
        }
    }
}
