package dev.til.git.repository;

import dev.til.TilException;
import dev.til.git.program.ProgramMessage;
import dev.til.git.program.ProgramRestraint;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What keeps git from running programs that the repository itself names while til only looks: settings on the command
 * line are stronger than the repository's. A filter or driver that the person has set up too is run as they have it. In a
 * repository that names none there is nothing to say, and nothing is read to know it.
 */
public final class RepositoryRestraint implements ProgramRestraint {
    private static final String FILTER = "filter.";
    private static final String MERGE = "merge.";
    private static final String GPG = "gpg.";
    private static final String CLEAN = ".clean";
    private static final String SMUDGE = ".smudge";
    private static final String PROCESS = ".process";
    private static final String REQUIRED = ".required";
    private static final String DRIVER = ".driver";

    /** git: what it does itself where no driver is named; that a driver is named cannot be taken back. */
    private static final String PLAIN_MERGE = "git merge-file --marker-size=%L %A %O %B";

    private final RepositoryFormat format;
    private final Supplier<RepositorySettings> settings;
    private @Nullable Found found;

    public RepositoryRestraint(RepositoryFormat format, Supplier<RepositorySettings> settings) {
        this.format = format;
        this.settings = settings;
    }

    /** @param silenced the filters that do not run */
    private record Found(List<String> options, Set<String> silenced) {
        static final Found NOTHING = new Found(List.of(), Set.of());
    }

    @Override
    public List<String> options() {
        return found().options();
    }

    /** The filters that do not run while til looks, because only the repository names them. */
    public Set<String> silenced() {
        return found().silenced();
    }

    @Override
    public Map<String, String> over(Map<String, String> environment) {
        String path = environment.getOrDefault("PATH", "");
        String absolute = absolute(path);
        if (!format.programs() && absolute.equals(path)) {
            return environment;
        }
        var less = new HashMap<>(environment);
        less.put("PATH", absolute);
        if (format.programs()) {
            // git: a partial clone fetches what it lacks, in whatever way is named
            less.put("GIT_ALLOW_PROTOCOL", "none");
        }
        return Map.copyOf(less);
    }

    /** Without folders that would be the repository's own, wherever git is run. */
    private static String absolute(String path) {
        var absolute = new StringBuilder();
        for (int at = 0, end; at <= path.length(); at = end + 1) {
            int next = path.indexOf(File.pathSeparatorChar, at);
            end = next < 0 ? path.length() : next;
            if (end > at && Path.of(path.substring(at, end)).isAbsolute()) {
                absolute.append(absolute.isEmpty() ? "" : File.pathSeparator).append(path, at, end);
            }
        }
        return absolute.toString();
    }

    private synchronized Found found() {
        Found known = found;
        if (known == null) {
            known = format.arms() ? look(settings.get()) : Found.NOTHING;
            found = known;
        }
        return known;
    }

    private static Found look(RepositorySettings settings) {
        if (!settings.isWhole()) {
            throw new TilException(
                    "git does not say what this repository's configuration names", "see what 'git config --list' says");
        }
        var options = new ArrayList<String>();
        var silenced = new TreeSet<String>();
        for (String name : named(settings, FILTER, CLEAN, SMUDGE, PROCESS)) {
            filter(name, settings, options, silenced);
        }
        for (String name : named(settings, MERGE, DRIVER)) {
            String key = MERGE + name + DRIVER;
            say(key, settings.persons(key).orElse(PLAIN_MERGE), options);
        }
        signatures(settings, options);
        return new Found(List.copyOf(options), Set.copyOf(silenced));
    }

    /** The names between a prefix and an ending, in keys that the repository itself gives a value. */
    private static Set<String> named(RepositorySettings settings, String prefix, String... endings) {
        var names = new TreeSet<String>();
        for (String key : settings.repositorys(prefix)) {
            for (String ending : endings) {
                if (key.endsWith(ending) && key.length() >= prefix.length() + ending.length()) {
                    names.add(key.substring(prefix.length(), key.length() - ending.length()));
                }
            }
        }
        return names;
    }

    /**
     * git: where a filter has a process, be it the empty one, neither clean nor smudge is run; where one is required,
     * having none is an error.
     */
    private static void filter(String name, RepositorySettings settings, List<String> options, Set<String> silenced) {
        String filter = FILTER + name;
        boolean process = settings.persons(filter + PROCESS).isPresent();
        boolean clean = settings.persons(filter + CLEAN).isPresent()
                && settings.last(filter + PROCESS).isEmpty();
        boolean persons = process || clean;
        if (!persons) {
            silenced.add(name);
        }
        for (String ending : new String[] {CLEAN, SMUDGE, PROCESS, REQUIRED}) {
            String key = filter + ending;
            String without = ending.equals(REQUIRED) ? "false" : "";
            Optional<String> value = persons ? settings.persons(key) : Optional.of(without);
            if (value.isPresent() || settings.last(key).isPresent()) {
                say(key, value.orElse(without), options);
            }
        }
    }

    private static void signatures(RepositorySettings settings, List<String> options) {
        List<String> named = settings.repositorys(GPG);
        if (named.contains("gpg.program") || named.contains("gpg.openpgp.program")) {
            String program = settings.persons("gpg.openpgp.program")
                    .or(() -> settings.persons("gpg.program"))
                    .orElse("gpg");
            say("gpg.program", program, options); // git: these two are one, and the last one said counts
            say("gpg.openpgp.program", program, options);
        }
        if (named.contains("gpg.x509.program")) {
            say("gpg.x509.program", settings.persons("gpg.x509.program").orElse("gpgsm"), options);
        }
        if (named.contains("gpg.ssh.program")) {
            say("gpg.ssh.program", settings.persons("gpg.ssh.program").orElse("ssh-keygen"), options);
        }
    }

    /** @throws TilException where the key would reach git as another one, and its own would run */
    private static void say(String key, String value, List<String> options) {
        boolean ascii = key.chars().allMatch(c -> c < 0x80);
        boolean told = ascii
                || System.getProperty("sun.jnu.encoding", "UTF-8").equalsIgnoreCase(StandardCharsets.UTF_8.name());
        if (key.indexOf('=') >= 0 || key.indexOf('\uFFFD') >= 0 || !told) {
            throw new TilException(
                    "this repository's configuration names a program by '%s', a key that git cannot be told to leave alone"
                            .formatted(ProgramMessage.shown(key)),
                    "look at it with 'git config --list --show-origin', and rename or remove it");
        }
        options.add("-c");
        options.add(key + "=" + value);
    }
}
