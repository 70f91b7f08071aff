package org.crosscase.launcher.verify;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.crosscase.person.internal.name.NameComparison;
import org.crosscase.person.internal.name.NameLikeness;
import org.crosscase.person.internal.name.ReadName;

/** How many names are read, and how many pairs compared, in a second on one thread. */
record NameRate(double namesRead, double pairsCompared, long agreeing) {
    /** Always the same names in the same order, so that two runs differ by time alone. */
    private static final int SEED = 20;

    static NameRate of(List<LabelledNames> pairs, int count) {
        List<String> texts = pairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .toList();
        List<ReadName> warm = texts.stream().map(ReadName::of).toList();
        compare(warm, count);
        long begun = System.nanoTime();
        List<ReadName> names = texts.stream().map(ReadName::of).toList();
        double reading = (System.nanoTime() - begun) / 1e9;
        begun = System.nanoTime();
        long agreeing = compare(names, count);
        double comparing = (System.nanoTime() - begun) / 1e9;
        return new NameRate(names.size() / reading, count / comparing, agreeing);
    }

    private static long compare(List<ReadName> names, int count) {
        Random random = new Random(SEED);
        long agreeing = 0;
        for (int i = 0; i < count; i++) {
            NameLikeness likeness = NameComparison.compare(
                    names.get(random.nextInt(names.size())), names.get(random.nextInt(names.size())));
            agreeing += likeness.agrees() ? 1 : 0;
        }
        return agreeing;
    }
}
