package dev.til.git.refs;

import dev.til.git.repository.RepositoryPlace;
import dev.til.git.repository.RepositorySettingsFile;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;

/** What is configured for single branches: what they follow, and how they are pulled. */
public final class BranchUpstreams {
    private static final String BRANCH = ConfigConstants.CONFIG_BRANCH_SECTION + ".";

    private BranchUpstreams() {}

    /** All of it, {@code NAME LF KEY} to value. */
    public static Map<String, String> of(RepositoryPlace place) throws IOException {
        RepositorySettingsFile file =
                RepositorySettingsFile.read(place.location().commonDir().resolve("config"));
        var settings = new TreeMap<String, String>();
        if (!file.plain()) {
            return of(place.repository().getConfig());
        }
        for (RepositorySettingsFile.Entry entry : file.entries()) {
            int end = entry.key().lastIndexOf('.');
            if (entry.key().startsWith(BRANCH) && end > BRANCH.length()) {
                settings.put(
                        entry.key().substring(BRANCH.length(), end)
                                + "\n"
                                + entry.key().substring(end + 1),
                        entry.value());
            }
        }
        return settings;
    }

    private static Map<String, String> of(StoredConfig config) {
        var settings = new TreeMap<String, String>();
        for (String branch : config.getSubsections(ConfigConstants.CONFIG_BRANCH_SECTION)) {
            for (String key : config.getNames(ConfigConstants.CONFIG_BRANCH_SECTION, branch)) {
                Optional.ofNullable(config.getString(ConfigConstants.CONFIG_BRANCH_SECTION, branch, key))
                        .ifPresent(value -> settings.put(branch + "\n" + key.toLowerCase(Locale.ROOT), value));
            }
        }
        return settings;
    }

    /** Puts back what differs between two moments, unless somebody has set it to something else since. */
    public static void restore(
            Repository repository, Map<String, String> now, Map<String, String> before, Map<String, String> after)
            throws IOException {
        StoredConfig config = repository.getConfig();
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        boolean changed = false;
        for (String name : keys) {
            String was = before.get(name);
            String is = after.get(name);
            if (!Objects.equals(was, is) && Objects.equals(now.get(name), is)) {
                set(config, name, Optional.ofNullable(was));
                changed = true;
            }
        }
        if (changed) {
            config.save();
        }
    }

    private static void set(StoredConfig config, String name, Optional<String> value) {
        String branch = name.substring(0, name.indexOf('\n'));
        String key = name.substring(name.indexOf('\n') + 1);
        if (value.isPresent()) {
            config.setString(ConfigConstants.CONFIG_BRANCH_SECTION, branch, key, value.get());
            return;
        }
        config.unset(ConfigConstants.CONFIG_BRANCH_SECTION, branch, key);
        if (config.getNames(ConfigConstants.CONFIG_BRANCH_SECTION, branch).isEmpty()) {
            config.unsetSection(ConfigConstants.CONFIG_BRANCH_SECTION, branch);
        }
    }
}
