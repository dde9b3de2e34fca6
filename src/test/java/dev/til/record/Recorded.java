package dev.til.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;

/** The pages of the record, and how they are held against a til. */
final class Recorded {
    private Recorded() {}

    /** All pages' situations, the pages by name. */
    static List<Situation> situations() {
        var all = new ArrayList<Situation>();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                all.addAll(Situation.on(name.substring(0, name.length() - ".txt".length()), Files.readString(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** Where the pages lie, and the scripts that they begin with. */
    static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(Recorded.class.getResource("/dev/til/record"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A test of each situation; what came of all of them lies in {@code target/record} afterwards, to be compared with the
     * record as a whole, and to take its place where the change was meant.
     *
     * @param root an empty folder
     * @param wanted which pages are played
     */
    static List<DynamicContainer> against(Driver driver, Path root, Predicate<String> wanted) {
        var pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), run -> {
            var thread = new Thread(run);
            thread.setDaemon(true);
            return thread;
        });
        var pages = new ArrayList<DynamicContainer>();
        List<Situation> all = situations();
        for (String page :
                all.stream().map(Situation::page).distinct().filter(wanted).toList()) {
            var tests = new ArrayList<DynamicTest>();
            var played = new ArrayList<Future<String>>();
            for (Situation each :
                    all.stream().filter(one -> one.page().equals(page)).toList()) {
                Path folder = root.resolve("%s-%d".formatted(page, tests.size()));
                Future<String> future = pool.submit(() -> Play.of(each, folder, driver));
                played.add(future);
                tests.add(DynamicTest.dynamicTest(
                        each.title(), () -> assertThat(now(future)).isEqualToIgnoringNewLines(each.recorded())));
            }
            tests.add(DynamicTest.dynamicTest("is written to target/record", () -> write(page, played)));
            pages.add(DynamicContainer.dynamicContainer(page, tests));
        }
        pool.shutdown();
        return pages;
    }

    private static String now(Future<String> played) throws Exception {
        try {
            return played.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError failed) {
                throw failed;
            }
            throw e;
        }
    }

    private static void write(String page, List<Future<String>> played) throws Exception {
        var text = new StringBuilder();
        for (Future<String> each : played) {
            text.append(now(each));
        }
        Path folder = Files.createDirectories(Path.of("target", "record"));
        Files.writeString(folder.resolve(page + ".txt"), text.toString().stripTrailing() + "\n");
    }
}
