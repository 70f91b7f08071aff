package org.crosscase.person;

/**
 * What it says that two identifiers have a key in common. Each side publishes its keys; two meet where both have a key of the same
 * kind and text, and the first kind of this list in which they meet is how they are alike. {@link #SAME} alone is strong: all others
 * are hints for people to judge.
 *
 * <p>So whoever may be met in a weaker way publishes for that as well: what is found within others has its own text under {@link
 * #INSIDE}, a number with its country has one under {@link #ASSUMED} and one under {@link #ANYWHERE}.
 */
public enum KeyKind {
    /** Both are the same thing, however it was written. */
    SAME,
    /** The same telephone number, if the country that was assumed for one of them is right. */
    ASSUMED,
    /** One mailbox by the rules of its provider: without a sub-address, and without dots where they do not count. */
    MAIL_ACCOUNT,
    /** One is a part of the other, or both have that part: an address and an address with a port, a name and its page. */
    INSIDE,
    /** The same but for service or country, which differs or was not said. */
    ANYWHERE,
    /** Different characters that look the same, so that people take one for the other. */
    LOOK_ALIKE,
    /** Of one network: the first 64 bits of an IPv6 address, which one household or company has. */
    NETWORK,
    /** Positions in the same or a neighbouring cell of the grid. */
    NEAR,
    /** Texts that read alike, of which nobody can say that they name one thing. */
    AS_WRITTEN;

    public boolean isStrong() {
        return this == SAME;
    }
}
