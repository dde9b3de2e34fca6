package dev.til.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.til.cli.pages.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher in an installed folder, with Javas that only say how they were called. */
class LauncherTest {
    private static final Map<String, String> PAGES = HelpPages.all();

    @TempDir
    private Path root;

    private final Map<String, String> environment = new HashMap<>();
    private Path home;

    @BeforeEach
    void install() throws IOException {
        install(root.resolve("틸 for all"));
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("HOME", root.resolve("person").toString());
    }

    private void install(Path folder) throws IOException {
        home = folder;
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib/help"));
        Files.copy(Path.of("src/main/dist/bin/til"), home.resolve("bin/til"));
        Files.writeString(home.resolve("lib/build"), "d1ge57\n");
        Files.writeString(home.resolve("lib/version.txt"), "til 1.2.3\n");
        for (var page : PAGES.entrySet()) {
            Files.writeString(home.resolve("lib/help").resolve(page.getKey()), page.getValue());
        }
    }

    /** A Java that says its version, and which of the words it was given are about archives and commands. */
    private Path java(String version, String machine) throws IOException {
        Path java = root.resolve("자바 " + version + " " + machine);
        Files.createDirectories(java.resolve("bin"));
        Files.writeString(
                java.resolve("release"),
                "JAVA_VERSION=\"%s\"\nJAVA_RUNTIME_VERSION=\"%s+7\"\nOS_ARCH=\"%s\"\n"
                        .formatted(version, version, machine));
        Files.writeString(java.resolve("bin/java"), """
                #!/bin/sh
                printf '%s' "java"
                for word; do case $word in -XX:AOT* | -XX:Shared* | -XX:ArchiveClasses*) printf ' [%s]' "${word##*/}" ;; esac; done
                while [ "$1" != dev.til.cli.Main ]; do shift; done
                shift
                for word; do printf ' <%s>' "$word"; done
                echo
                """);
        Files.setPosixFilePermissions(java.resolve("bin/java"), PosixFilePermissions.fromString("rwxr-xr-x"));
        return java;
    }

    private String til(String... words) {
        try {
            var builder = new ProcessBuilder(
                            Stream.concat(Stream.of(home.resolve("bin/til").toString()), Stream.of(words))
                                    .toList())
                    .directory(root.toFile())
                    .redirectErrorStream(true);
            builder.environment().clear();
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            String screen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            return exit == 0 ? screen : screen + "exit " + exit + "\n";
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private LauncherTest with(Path java) {
        environment.put("JAVA_HOME", java.toString());
        return this;
    }

    static Stream<String> commands() {
        return PAGES.keySet().stream()
                .filter(file -> file.endsWith(".txt"))
                .map(file -> file.substring(0, file.length() - ".txt".length()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_is_what_picocli_says_and_needs_no_java(String command) {
        String[] words = Topic.named(command).isPresent()
                ? new String[] {"help", command}
                : Stream.concat(
                                Stream.of(command.split("-", -1)).filter(word -> !word.equals("til")),
                                Stream.of("--help"))
                        .toArray(String[]::new);
        assertThat(til(words) + "exit 0\n").isEqualTo(new Sandbox(root).til(words));
        String coloured = PAGES.getOrDefault(command + ".ansi", "");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(PAGES.get(command + ".txt"));
    }

    @Test
    void version_and_help_of_one_command_need_no_java() {
        assertThat(til("--version")).isEqualTo("til 1.2.3\n");
        assertThat(til("-V")).isEqualTo("til 1.2.3\n");
        assertThat(til("help", "check")).isEqualTo(til("check", "-h")).startsWith("Usage: til check");
        assertThat(til("help")).isEqualTo(til("-h")).startsWith("Usage: til ");
    }

    @Test
    void everything_else_is_javas() throws IOException {
        with(java("25.0.3", "x86_64"));
        assertThat(til()).isEqualTo("java\n");
        assertThat(til("new", "day 21", "")).isEqualTo("java <new> <day 21> <>\n");
        assertThat(til("no-such", "--help")).isEqualTo("java <no-such> <--help>\n");
        assertThat(til("../../bin/til", "--help")).isEqualTo("java <../../bin/til> <--help>\n");
        assertThat(til("help", "--help")).isEqualTo("java <help> <--help>\n");
        assertThat(til("config", "--help")).isEqualTo("java <config> <--help>\n");
        assertThat(til("templates", "-h")).isEqualTo("java <templates> <-h>\n");
        assertThat(til("check", "--help", "x")).isEqualTo("java <check> <--help> <x>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hook-install --help",
                "help hook-install",
                "report-merge -h",
                "til --help",
                "help til",
                "til check --help",
                "hook- install --help",
                "hook instal --help",
                "Check --help"
            })
    void a_page_is_printed_for_its_own_command_only(String line) throws IOException {
        String java = line.replaceAll("(\\S+)", "<$1>");
        assertThat(with(java("25.0.3", "x86_64")).til(line.split(" ", -1))).isEqualTo("java %s\n".formatted(java));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FORCE_COLOR", "CLICOLOR_FORCE", "CLICOLOR", "NO_COLOR"})
    void what_a_person_says_about_colours_is_for_picocli_to_follow(String variable) throws IOException {
        environment.put(variable, "1");
        assertThat(with(java("25.0.3", "x86_64")).til("check", "-h")).isEqualTo("java <check> <-h>\n");
    }

    private Path cache() {
        Path cache = root.resolve("캐시");
        environment.put("TIL_CACHE_DIR", cache.toString());
        return cache;
    }

    private static void file(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    @Test
    void the_archive_is_the_one_of_this_jar_this_java_and_this_machine() throws IOException {
        Path cache = cache();
        file(cache.resolve("d1ge57-25.0.3+7-x86_64.aot"), "classes");
        file(cache.resolve("d1ge57-17.0.1+7-x86_64.jsa"), "classes");
        assertThat(with(java("25.0.3", "x86_64")).til("x")).isEqualTo("java [d1ge57-25.0.3+7-x86_64.aot] <x>\n");
        assertThat(with(java("17.0.1", "x86_64")).til("x")).isEqualTo("java [d1ge57-17.0.1+7-x86_64.jsa] <x>\n");
        assertThat(with(java("25.0.3", "aarch64")).til("x")).isEqualTo("java <x>\n");
        assertThat(with(java("25.0.4", "x86_64")).til("x")).isEqualTo("java <x>\n");
        Files.writeString(home.resolve("lib/build"), "0ther\n");
        assertThat(with(java("25.0.3", "x86_64")).til("x")).isEqualTo("java <x>\n");
    }

    @Test
    void what_is_run_all_day_has_an_archive_of_its_own() throws IOException {
        Path cache = cache();
        with(java("25.0.3", "x86_64"));
        String whole = "d1ge57-25.0.3+7-x86_64.aot";
        file(cache.resolve(whole), "classes");
        assertThat(til("check", "--staged")).isEqualTo("java [%s] <check> <--staged>\n".formatted(whole));
        file(cache.resolve(whole + "-day"), "classes");
        assertThat(til("check", "--staged")).isEqualTo("java [%s-day] <check> <--staged>\n".formatted(whole));
        assertThat(til("check", "a b")).isEqualTo("java [%s-day] <check> <a b>\n".formatted(whole));
        assertThat(til("new", "day21", "--no-fetch"))
                .isEqualTo("java [%s-day] <new> <day21> <--no-fetch>\n".formatted(whole));
        assertThat(til()).isEqualTo("java [%s-day]\n".formatted(whole));
        assertThat(til("check", "--fix")).isEqualTo("java [%s] <check> <--fix>\n".formatted(whole));
        assertThat(til("show")).isEqualTo("java [%s] <show>\n".formatted(whole));
    }

    @Test
    void and_the_check_before_a_commit_another_one_where_the_site_is_jekylls() throws IOException {
        Path cache = cache();
        with(java("25.0.3", "x86_64"));
        String whole = "d1ge57-25.0.3+7-x86_64.aot";
        for (String end : List.of("", "-day", "-jekyll")) {
            file(cache.resolve(whole + end), "classes");
        }
        assertThat(til("check", "--staged")).isEqualTo("java [%s-day] <check> <--staged>\n".formatted(whole));
        file(root.resolve("_config.yml"), "");
        assertThat(til("check", "--staged")).isEqualTo("java [%s-jekyll] <check> <--staged>\n".formatted(whole));
        assertThat(til("check", "--staged", "--format", "json"))
                .isEqualTo("java [%s] <check> <--staged> <--format> <json>\n".formatted(whole));
        assertThat(til("check")).isEqualTo("java [%s-day] <check>\n".formatted(whole));
    }

    @Test
    void an_empty_archive_is_none() throws IOException {
        file(cache().resolve("d1ge57-25.0.3+7-x86_64.aot"), "");
        assertThat(with(java("25.0.3", "x86_64")).til("x")).isEqualTo("java <x>\n");
    }

    @Test
    void an_archive_that_came_with_the_package_is_taken_before_the_persons_own() throws IOException {
        file(cache().resolve("d1ge57-25.0.3+7-x86_64.aot"), "classes");
        file(home.resolve("lib/archive/d1ge57-25.0.3+7-x86_64.aot"), "classes");
        environment.put("TIL_NO_ARCHIVE", "1");
        assertThat(with(java("25.0.3", "x86_64")).til("x")).isEqualTo("java <x>\n");
        environment.remove("TIL_NO_ARCHIVE");
        Files.delete(cache().resolve("d1ge57-25.0.3+7-x86_64.aot"));
        assertThat(til("x")).isEqualTo("java [d1ge57-25.0.3+7-x86_64.aot] <x>\n");
    }

    @Test
    void without_a_home_there_is_no_archive() throws IOException {
        environment.remove("HOME");
        assertThat(with(java("25.0.3", "x86_64")).til("check", "--staged")).isEqualTo("java <check> <--staged>\n");
        assertThat(til("--make-archive")).isEmpty();
    }

    @Test
    void an_archive_that_cannot_be_made_is_nobodys_trouble() throws IOException {
        with(java("25.0.3", "x86_64"));
        Path file = root.resolve("no folder");
        Files.writeString(file, "");
        environment.put("TIL_CACHE_DIR", file.resolve("below").toString());
        assertThat(til("--make-archive")).isEmpty();
        Path cache = cache();
        assertThat(til("--make-archive")).isEmpty(); // that Java writes none
        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void a_java_that_is_too_old_is_told_in_one_line_with_a_hint() throws IOException {
        Path old = java("11.0.2", "x86_64");
        assertThat(with(old).til("check")).isEqualTo("""
                til: needs Java 17 or newer, found 11.0.2 in %s
                hint: set TIL_JAVA_HOME to a newer one
                exit 3
                """.formatted(old));
        environment.put("TIL_JAVA_HOME", java("17.0.1", "x86_64").toString());
        assertThat(til("check")).isEqualTo("java <check>\n");
        assertThat(with(java("1.8.0_402", "amd64")).til("--version")).isEqualTo("til 1.2.3\n");
    }

    @Test
    void it_finds_itself_and_java_through_links() throws IOException {
        Path java = java("25.0.3", "x86_64");
        Path bin = Files.createDirectories(root.resolve("some bin"));
        Files.createSymbolicLink(bin.resolve("java"), java.resolve("bin/java"));
        Files.createSymbolicLink(bin.resolve("til"), Path.of("../틸 for all/bin/til"));
        environment.put("PATH", bin + ":/usr/bin:/bin");
        home = root.resolve("some bin/..");
        Files.createDirectories(root.resolve("bin"));
        Files.createSymbolicLink(root.resolve("bin/til"), bin.resolve("til"));
        assertThat(til("x")).isEqualTo("java <x>\n");
    }

    @Test
    void what_a_folder_is_called_steers_no_terminal() throws IOException {
        environment.put("PATH", root.resolve("nowhere").toString());
        environment.put("JAVA_HOME", "/자바\u001b]0;x\u0007\\033[2J\n\u007fy");
        assertThat(til("check")).isEqualTo("""
                til: no Java found, and JAVA_HOME leads to none: /자바?]0;x?\\033[2J??y
                hint: install a Java 17 or newer, or set JAVA_HOME to one
                exit 3
                """);
    }

    /** The lines of the launcher and the exit code: some shells have their own word for it first. */
    private String tilIn(String prepare, String... words) throws Exception {
        String script = "cd '%s'\n%s\n'%s' %s\necho exit $?\n"
                .formatted(root, prepare, home.resolve("bin/til"), String.join(" ", words));
        var builder = new ProcessBuilder("/bin/sh", "-c", script).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains("getcwd"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void a_folder_that_is_gone_is_told_before_java_dies_of_it() throws Exception {
        with(java("25.0.3", "x86_64"));
        String gone = """
                til: the folder that you are in is gone, or you may not enter it
                hint: 'cd' leads home, and from there to a folder that exists
                exit 3
                """;
        assertThat(tilIn("mkdir d; cd d; rmdir ../d", "status")).isEqualTo(gone);
        assertThat(tilIn("mkdir e; cd e; rmdir ../e; mkdir ../e", "status")).isEqualTo(gone);
        assertThat(tilIn("mkdir f; cd f; rmdir ../f; cd /", "status")).isEqualTo("java <status>\nexit 0\n");
        assertThat(tilIn("mkdir g; cd g; rmdir ../g", "--version")).isEqualTo("til 1.2.3\nexit 0\n");
    }

    @Test
    void wherever_the_shell_believes_to_be_the_folder_counts_that_it_is_in() throws Exception {
        with(java("25.0.3", "x86_64"));
        assertThat(tilIn("ln -s . link; cd link", "status")).isEqualTo("java <status>\nexit 0\n");
        assertThat(tilIn("PWD=/nowhere; export PWD", "status")).isEqualTo("java <status>\nexit 0\n");
        assertThat(tilIn("unset PWD", "status")).isEqualTo("java <status>\nexit 0\n");
    }
}
