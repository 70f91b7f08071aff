package org.crosscase.shared;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How two copies of a picture or file lie to each other.
 *
 * @param algorithm {@code SHA256}, {@code SHA1}, {@code MD5}, {@code PDQ}, {@code PHOTODNA} or
 *     {@code CROSSCASE-COARSE}, which is the deep search
 * @param distance bits by which the signatures differ, 0 for equal files; null across a border between agencies, for
 *     the reader chose one of the two signatures and must not learn the other
 * @param nearness the band in which the distance lies
 * @param transform how the copies lie to each other, as in {@code Orientation}: {@code original}, {@code flipY}
 * @param deep of a deep search only; otherwise null
 */
public record PictureExplanation(
        String algorithm, Integer distance, Nearness nearness, String transform, DeepFinding deep)
        implements Explanation {
    /** Found by anything but the deep search. */
    public static PictureExplanation of(String algorithm, Nearness nearness, String transform) {
        return new PictureExplanation(algorithm, null, nearness, transform, null);
    }

    /** The same where the distance may be known. */
    public PictureExplanation measured(int bits) {
        return new PictureExplanation(algorithm, bits, nearness, transform, deep);
    }

    public PictureExplanation foundDeep(DeepFinding finding) {
        return new PictureExplanation(algorithm, distance, nearness, transform, finding);
    }

    static PictureExplanation read(Map<String, String> facts) {
        String agreement = facts.get("agreement");
        return new PictureExplanation(
                facts.get("algorithm"),
                Optional.ofNullable(facts.get("distance")).map(Integer::valueOf).orElse(null),
                Nearness.valueOf(facts.get("nearness")),
                facts.get("transform"),
                agreement == null
                        ? null
                        : new DeepFinding(facts.get("ownView"), facts.get("otherView"), Integer.parseInt(agreement)));
    }

    @Override
    public Map<String, String> facts() {
        Map<String, String> facts = new TreeMap<>();
        facts.put("algorithm", algorithm);
        facts.put("nearness", nearness.name());
        facts.put("transform", transform);
        if (distance != null) {
            facts.put("distance", distance.toString());
        }
        if (deep != null) {
            facts.put("ownView", deep.ownView());
            facts.put("otherView", deep.otherView());
            facts.put("agreement", Integer.toString(deep.agreementPercent()));
        }
        return facts;
    }

    @Override
    public <T> T tell(Teller<T> teller) {
        return teller.picture(this);
    }
}
