package org.crosscase.shared;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Explained by the words of its kind; the facts fill the places in them, in the order of their names. */
public record PlainExplanation(Map<String, String> facts) implements Explanation {
    public PlainExplanation {
        // a TreeMap keeps the order and can be stored with a page, which a view of it can not
        facts = new TreeMap<>(facts);
    }

    @Override
    public Map<String, String> facts() {
        return Collections.unmodifiableMap(facts);
    }

    @Override
    public <T> T tell(Teller<T> teller) {
        return teller.plain(this);
    }
}
