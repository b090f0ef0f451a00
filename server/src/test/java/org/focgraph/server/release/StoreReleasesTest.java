package org.focgraph.server.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.jena.system.Txn;
import org.focgraph.server.guard.Busy;
import org.focgraph.store.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreReleasesTest {

    private static final Duration LONG = Duration.ofMinutes(10);

    @TempDir
    Path temp;

    private TwoGenerations two;

    @BeforeEach
    void twoGenerations() {
        two = new TwoGenerations(temp.resolve("store"));
    }

    private static long size(Lease lease) {
        return Txn.calculateRead(
                lease.dataset(), () -> (long) lease.dataset().getDefaultGraph().size());
    }

    @Test
    void anEarlierGenerationIsThereByItsNameWhileTheLaterIsInUse() {
        try (var releases = new StoreReleases(two.store, 4, LONG);
                var current = releases.acquire();
                var earlier = releases.acquire(two.first).orElseThrow()) {
            assertEquals(two.second, current.release());
            assertEquals(two.first, earlier.release());
            assertEquals(size(current), size(earlier));
            assertEquals(
                    List.of(two.first, two.second),
                    releases.kept().stream().map(Manifest::id).sorted(orderOf()).toList());
        }
    }

    private java.util.Comparator<String> orderOf() {
        return java.util.Comparator.comparing(id -> !id.equals(two.first));
    }

    @Test
    void whatIsNotThereIsNotFoundWhateverItIsCalled() {
        try (var releases = new StoreReleases(two.store, 4, LONG)) {
            for (var name : List.of("", "0000000000000000", "../" + two.first, ".", "..", "/", "a\u0000b")) {
                assertEquals(Optional.empty(), releases.acquire(name), name);
            }
        }
    }

    @Test
    void aGenerationIsOpenedOnceForAllWhoReadItAndClosedWhenNobodyHasForAWhile() throws Exception {
        try (var releases = new StoreReleases(two.store, 4, Duration.ofMillis(200))) {
            assertEquals(1, releases.open());
            var one = releases.acquire(two.first).orElseThrow();
            var other = releases.acquire(two.first).orElseThrow();
            assertSame(one.dataset(), other.dataset());
            assertEquals(2, releases.open());
            one.close();
            Thread.sleep(600);
            assertEquals(2, size(other) > 0 ? releases.open() : -1, "still read by one");
            other.close();
            other.close();
            awaitOpen(releases, 1);
            try (var again = releases.acquire(two.first).orElseThrow()) {
                assertTrue(size(again) > 0);
            }
        }
    }

    private static void awaitOpen(StoreReleases releases, int wanted) throws InterruptedException {
        for (int i = 0; i < 100 && releases.open() != wanted; i++) {
            Thread.sleep(50);
        }
        assertEquals(wanted, releases.open());
    }

    @Test
    void onlySoManyAreOpenAtOnce() {
        var third = two.build("Three");
        try (var releases = new StoreReleases(two.store, 2, LONG)) {
            var first = releases.acquire(two.first).orElseThrow();
            assertThrows(Busy.class, () -> releases.acquire(two.second));
            first.close();
            try (var second = releases.acquire(two.second).orElseThrow()) {
                assertEquals(2, releases.open());
                assertTrue(size(second) > 0);
            }
            try (var current = releases.acquire()) {
                assertEquals(third, current.release());
            }
        }
    }

    @Test
    void goingBackToAGenerationThatIsBeingReadDisturbsNobody() throws Exception {
        try (var releases = new StoreReleases(two.store, 4, Duration.ofMillis(50))) {
            var earlier = releases.acquire(two.first).orElseThrow();
            two.store.rollBackTo(two.first);
            Thread.sleep(700);
            try (var current = releases.acquire()) {
                assertEquals(two.first, current.release());
                assertSame(earlier.dataset(), current.dataset());
            }
            earlier.close();
            Thread.sleep(300);
            try (var current = releases.acquire();
                    var other = releases.acquire(two.second).orElseThrow()) {
                assertTrue(size(current) > 0 && size(other) > 0);
            }
        }
    }

    @Test
    void manyWhoComeAndGoAreAllAnswered() throws Exception {
        try (var releases = new StoreReleases(two.store, 2, Duration.ofMillis(1))) {
            var all = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < 4; i++) {
                var name = i % 2 == 0 ? two.first : two.second;
                all.add(CompletableFuture.runAsync(() -> {
                    for (int n = 0; n < 100; n++) {
                        try (var lease = releases.acquire(name).orElseThrow()) {
                            assertEquals(name, lease.release());
                            assertTrue(size(lease) > 0);
                        }
                    }
                }));
            }
            for (var each : all) {
                each.get(60, TimeUnit.SECONDS);
            }
        }
    }
}
