package org.crosscase.web.board;

import java.util.Map;
import java.util.Optional;

/**
 * Where a country stands on the map, in units of its sheet of 640 by 290 ({@code world.svg}).
 *
 * @param country ISO 3166-1 alpha-2
 */
public record MapPoint(String country, double x, double y) {
    /** A country that is missing here is in the table only. */
    private static final Map<String, MapPoint> COUNTRIES = Map.ofEntries(
            Map.entry("AT", new MapPoint("AT", 342.5, 78.2)),
            Map.entry("AU", new MapPoint("AU", 567.6, 244.8)),
            Map.entry("BE", new MapPoint("BE", 327, 72.6)),
            Map.entry("BR", new MapPoint("BR", 235.5, 205.5)),
            Map.entry("CA", new MapPoint("CA", 159, 66.1)),
            Map.entry("CH", new MapPoint("CH", 333, 79.5)),
            Map.entry("CZ", new MapPoint("CZ", 344, 73.9)),
            Map.entry("DE", new MapPoint("DE", 336.1, 71.9)),
            Map.entry("DK", new MapPoint("DK", 334.5, 62.4)),
            Map.entry("ES", new MapPoint("ES", 314, 92)),
            Map.entry("FI", new MapPoint("FI", 357, 49)),
            Map.entry("FR", new MapPoint("FR", 324, 80.7)),
            Map.entry("GB", new MapPoint("GB", 317, 68)),
            Map.entry("IE", new MapPoint("IE", 308, 67.6)),
            Map.entry("IT", new MapPoint("IT", 340.5, 87)),
            Map.entry("JP", new MapPoint("JP", 549.5, 101.4)),
            Map.entry("NL", new MapPoint("NL", 328.1, 69.6)),
            Map.entry("NO", new MapPoint("NO", 332, 54)),
            Map.entry("NZ", new MapPoint("NZ", 603, 256)),
            Map.entry("PL", new MapPoint("PL", 350, 70)),
            Map.entry("PT", new MapPoint("PT", 307, 93.3)),
            Map.entry("SE", new MapPoint("SE", 343, 54)),
            Map.entry("US", new MapPoint("US", 169.9, 92.1)),
            Map.entry("ZA", new MapPoint("ZA", 362.7, 236.5)));

    public static Optional<MapPoint> find(String country) {
        return Optional.ofNullable(country).map(COUNTRIES::get);
    }
}
