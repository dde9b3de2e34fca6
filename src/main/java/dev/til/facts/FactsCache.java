package dev.til.facts;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The facts that a run leaves for the next one, in a file. Whatever is wrong with the file is nobody's trouble: what it
 * does not tell is found out again.
 */
public final class FactsCache {
    private static final int FEW = 20;

    private final Optional<Path> file;
    private final String version;
    private final FactsFile old;

    private FactsCache(Optional<Path> file, String version, FactsFile old) {
        this.file = file;
        this.version = version;
        this.old = old;
    }

    /** Keeps nothing. */
    public static FactsCache none() {
        return new FactsCache(Optional.empty(), "", FactsFile.NONE);
    }

    /**
     * What an earlier run has left.
     *
     * @param file where it is; need not be there
     * @param version of the til that wrote it: another one may read notes in another way
     */
    public static FactsCache open(Path file, String version) {
        return new FactsCache(Optional.of(file), version, FactsFile.read(file, version));
    }

    /** What is known at the start of a run. */
    public Facts facts() {
        return new Facts(
                old,
                (folder, sources, now) -> file.map(path -> FactsRegisterFile.read(register(path, folder), sources, now))
                        .orElse(FactsRegisterFile.NONE),
                file.isPresent());
    }

    /** One for each site of a repository; which site it is of stands in the file, and names only need to differ mostly. */
    private CacheFile register(Path facts, String folder) {
        String name = folder.isEmpty() ? "register" : "register-" + Integer.toHexString(folder.hashCode());
        return FactsRegisterFile.cache(facts.resolveSibling(name), version);
    }

    /**
     * Leaves a run's facts for the next one.
     *
     * @param only whether facts that the run did not ask for are forgotten
     */
    public void save(Facts facts, boolean only) {
        if (file.isEmpty()) {
            return;
        }
        if (only) {
            facts.spareRegistered();
        }
        // Few notes are read sooner than a file is written.
        int few = only ? 0 : Math.min(FEW, old.count() / 64);
        if (facts.isMore(few) || (only && facts.isTooMuch())) {
            FactsFile.write(file.get(), version, facts.all(only));
        }
        for (Facts.Asked each : facts.registers()) {
            Register register = each.register();
            if (register.isMore(few) || (only && register.isTooMuch())) {
                register.write(register(file.get(), each.folder()));
            }
        }
    }
}
