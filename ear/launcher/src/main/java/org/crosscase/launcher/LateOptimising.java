package org.crosscase.launcher;

import java.util.List;

/** HotSpot's thresholds of the optimising compiler, ten times their defaults. */
final class LateOptimising {
    static final List<String> OPTIONS = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    private LateOptimising() {}
}
