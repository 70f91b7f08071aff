package org.crosscase.signature.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crosscase.signature.cli.RobustnessMeasurement.Known;
import org.crosscase.signature.index.HammingIndex;
import org.crosscase.signature.index.Hit;
import org.crosscase.signature.pdq.Orientation;
import org.crosscase.signature.pdq.Pdq;
import org.crosscase.signature.variant.Coarse;
import org.crosscase.signature.variant.CoarseSignature;
import org.crosscase.signature.variant.Likeness;
import org.crosscase.signature.variant.PicturePair;

/**
 * Different pictures that the deep search takes for copies. Every picture, in all orientations, asks an index of all
 * pictures' stored signatures; pairs that PDQ joins are no different pictures and do not count.
 *
 * @param asked pictures that were asked for among all
 * @param pairs ordered pairs of different pictures
 * @param candidates of these, pairs with a coarse signature within the match distance
 * @param alike of the candidates, those whose thumbnails agree
 * @param named those that passed all stages
 * @param byPdq pairs that PDQ joins
 * @param pdqVerdicts what becomes of these
 */
record FalseMatches(
        List<String> asked,
        long pairs,
        long candidates,
        long alike,
        List<Pair> named,
        List<Pair> byPdq,
        Verdicts pdqVerdicts) {
    private static final FalseMatches NONE = new FalseMatches(List.of(), 0, 0, 0, List.of(), List.of(), Verdicts.NONE);

    /** Two pictures by their names. */
    record Pair(String asked, String found) {
        @Override
        public String toString() {
            return asked + " and " + found;
        }
    }

    /** Stored signatures of one picture have neighbouring numbers; a picture with a border has twice as many. */
    private static final int ROOM = 64;

    static FalseMatches among(List<Known> pictures) {
        return among(pictures, Duration.ofDays(1));
    }

    /** @param limit when it is over no further picture is asked for; the order is one of chance, so those asked are a sample */
    static FalseMatches among(List<Known> pictures, Duration limit) {
        List<List<CoarseSignature>> stored = pictures.parallelStream()
                .map(picture -> picture.viewed().stored())
                .toList();
        HammingIndex coarse = new HammingIndex();
        HammingIndex pdq = new HammingIndex();
        for (int i = 0; i < stored.size(); i++) {
            pdq.put(i, pictures.get(i).pdq().hash());
            for (int k = 0; k < stored.get(i).size(); k++) {
                coarse.put((long) i * ROOM + k, stored.get(i).get(k).bits());
            }
        }
        Asking asking = new Asking(pictures, stored, coarse, pdq);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, pictures.size()).boxed().toList());
        Collections.shuffle(order, new Random(1));
        long end = System.nanoTime() + limit.toNanos();
        return order.parallelStream()
                .map(asked -> System.nanoTime() > end ? NONE : asking.ask(asked))
                .reduce(NONE, FalseMatches::and);
    }

    /** How many pairs came how far. */
    String stages() {
        return String.format(
                Locale.ROOT,
                "%,d candidates, %,d pass the second stage, %,d the third",
                candidates,
                alike,
                named.size());
    }

    private FalseMatches and(FalseMatches other) {
        return new FalseMatches(
                Stream.concat(asked.stream(), other.asked.stream()).toList(),
                pairs + other.pairs,
                candidates + other.candidates,
                alike + other.alike,
                Stream.concat(named.stream(), other.named.stream()).toList(),
                Stream.concat(byPdq.stream(), other.byPdq.stream()).toList(),
                pdqVerdicts.plus(other.pdqVerdicts));
    }

    private record Asking(
            List<Known> pictures, List<List<CoarseSignature>> stored, HammingIndex coarse, HammingIndex pdq) {
        FalseMatches ask(int asked) {
            Known picture = pictures.get(asked);
            boolean[] same = new boolean[pictures.size()];
            same[asked] = true;
            picture.pdq()
                    .orientations()
                    .forEach(hash -> pdq.search(hash, Pdq.MATCH_DISTANCE).forEach(hit -> same[(int) hit.id()] = true));
            Map<Integer, List<Meeting>> candidates = new HashMap<>();
            for (Orientation orientation : Orientation.values()) {
                for (CoarseSignature query : picture.viewed().queries(orientation)) {
                    for (Hit hit : coarse.search(query.bits(), Coarse.MATCH_DISTANCE)) {
                        int other = (int) (hit.id() / ROOM);
                        if (!same[other]) {
                            CoarseSignature met = stored.get(other).get((int) (hit.id() % ROOM));
                            candidates
                                    .computeIfAbsent(other, key -> new ArrayList<>())
                                    .add(new Meeting(met.variant(), query.variant(), hit.distance()));
                        }
                    }
                }
            }
            long different =
                    IntStream.range(0, same.length).filter(i -> !same[i]).count();
            List<Pair> matched = new ArrayList<>();
            long alike = 0;
            for (Map.Entry<Integer, List<Meeting>> met : candidates.entrySet()) {
                Known other = pictures.get(met.getKey());
                PicturePair pair = new PicturePair(
                        other.viewed().picture(), picture.viewed().picture(), other.written() || picture.written());
                Likeness.Verdict verdict = Meeting.verdict(met.getValue(), pair);
                alike += verdict == Likeness.Verdict.DIFFERENT ? 0 : 1;
                if (verdict == Likeness.Verdict.SAME) {
                    matched.add(pair(picture, met.getKey()));
                }
            }
            List<Pair> byPdq = IntStream.range(0, same.length)
                    .filter(i -> same[i] && i != asked)
                    .mapToObj(i -> pair(picture, i))
                    .toList();
            Verdicts verdicts = IntStream.range(0, same.length)
                    .filter(i -> same[i] && i != asked)
                    .mapToObj(i -> Verdicts.of(pictures.get(i), picture))
                    .reduce(Verdicts.NONE, Verdicts::plus);
            return new FalseMatches(
                    List.of(picture.name()), different, candidates.size(), alike, matched, byPdq, verdicts);
        }

        private Pair pair(Known picture, int other) {
            return new Pair(picture.name(), pictures.get(other).name());
        }
    }
}
