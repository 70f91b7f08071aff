package org.crosscase.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartKeeperTest {
    private final List<String> said = new ArrayList<>();
    private final List<Long> pauses = new ArrayList<>();
    private final Fragile part = new Fragile();
    private final PartKeeper keeper = new PartKeeper(part, said::add, pause -> pauses.add(pause.toSeconds()));

    @Test
    void aLivingPartIsLeftAlone() {
        keeper.look();

        assertEquals(0, part.starts);
        assertEquals(List.of(), said);
    }

    @Test
    void aPartThatEndsAgainAndAgainIsStartedAgainAfterGrowingPauses() {
        for (int i = 0; i < 50; i++) {
            part.alive = false;
            keeper.look();
        }

        assertEquals(50, part.starts);
        assertEquals(List.of(0L, 1L, 2L, 5L, 10L, 30L, 30L), pauses.subList(0, 7));
        assertEquals("part ended with exit code 137; starting it again", said.get(0));
        assertEquals("part ended with exit code 137; starting it again, in 1 s", said.get(1));
    }

    @Test
    void whatLivedForAMinuteIsStartedAtOnceAgain() {
        part.alive = false;
        keeper.look();
        for (int i = 0; i < 120; i++) {
            keeper.look();
        }
        part.alive = false;
        keeper.look();

        assertEquals(List.of(0L, 0L), pauses);
    }

    @Test
    void aStartThatFailsIsTriedAgainAndSaysWhy() {
        part.alive = false;
        part.failures = PartKeeper.HOPELESS - 1;

        keeper.look();

        assertTrue(part.alive);
        assertEquals("part does not start, in 1 s it is tried again: no room", said.get(1));
    }

    @Test
    void aPartThatCannotBeStartedIsGivenUpWithAClearWord() {
        part.alive = false;
        part.failures = Integer.MAX_VALUE;

        LauncherProblem hopeless = assertThrows(LauncherProblem.class, keeper::look);

        assertEquals(
                "part could not be started 10 times in a row and is given up. The last time: no room",
                hopeless.getMessage());
    }

    @Test
    void aSystemThatIsBeingStoppedStartsNothing() {
        part.alive = false;
        part.wanted = false;

        keeper.look();

        assertEquals(0, part.starts);
    }

    private static final class Fragile implements PartKeeper.Part {
        private boolean alive = true;
        private boolean wanted = true;
        private int failures;
        private int starts;

        @Override
        public String name() {
            return "part";
        }

        @Override
        public boolean isWanted() {
            return wanted;
        }

        @Override
        public boolean isAlive() {
            return alive;
        }

        @Override
        public String end() {
            return "ended with exit code 137";
        }

        @Override
        public void start() {
            starts++;
            if (failures > 0) {
                failures--;
                throw LauncherProblem.failed("no room");
            }
            alive = true;
        }
    }
}
