package org.crosscase.shared;

import java.io.Serializable;
import java.util.Map;

/** How two copies of a shared thing belong together, as far as its reader may know. Kept with the reason as named facts. */
public sealed interface Explanation extends Serializable permits PictureExplanation, PlainExplanation {
    /** To be kept; {@link #read} makes the same explanation of it. */
    Map<String, String> facts();

    <T> T tell(Teller<T> teller);

    static Explanation read(ReasonKind kind, Map<String, String> facts) {
        return kind.isMedia() ? PictureExplanation.read(facts) : new PlainExplanation(facts);
    }

    /** Who tells reasons has an answer to each way of explaining; the compiler names those who lack one. */
    interface Teller<T> {
        T picture(PictureExplanation explanation);

        /** Of a kind that its own words explain. */
        T plain(PlainExplanation explanation);
    }
}
