package dev.til.config;

import dev.til.config.Config.CheckRules;
import dev.til.config.Config.GitSettings;
import dev.til.config.Config.Index;
import dev.til.config.Config.Review;
import dev.til.config.Config.SiteSettings;
import dev.til.course.CourseNumbering;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts a configuration together: the environment is stronger than Git's configuration, that is stronger than {@code
 * .til/config.yml}, and what nobody says has a default. Everything wrong is told at once, each with its place.
 */
public final class ConfigReader {
    /** Where a team's configuration lies, relative to the repository's root. */
    public static final String FILE = ".til/config.yml";

    private static final int VERSION = 1;
    private static final Set<String> SEVERITIES = Set.of("error", "warning", "info", "none");

    private final Collection<String> rules;

    /** @param rules the ids that {@code check.rules} may name; empty to let every name pass */
    public ConfigReader(Collection<String> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Where a configuration comes from.
     *
     * @param file the content of {@link #FILE}; empty where there is none
     * @param tracked what Git is set to by files that lie in the working tree, and so are anybody's; as {@code git}
     * @param git what Git is set to, by key without {@code til.}: {@code git.base}
     * @param environment all of the process's variables
     */
    public record Sources(
            Optional<byte[]> file,
            Map<String, String> tracked,
            Map<String, String> git,
            Map<String, String> environment) {
        public Sources {
            tracked = Map.copyOf(tracked);
            git = Map.copyOf(git);
            environment = Map.copyOf(environment);
        }
    }

    /** @throws dev.til.TilException naming all problems, of kind USAGE */
    public Config read(Sources sources) {
        var problems = new ConfigProblems();
        var none = new Setting.Section(List.of(), FILE + ":1:1");
        Setting.Section file = sources.file()
                .map(bytes -> ConfigFile.read(FILE, bytes, problems))
                .orElse(none);
        problems.throwIfAny(); // of a file that is not YAML there is nothing more to say
        if (sources.file().isPresent()) {
            version(new Settings(file, "", problems));
            problems.throwIfAny(); // a newer til's keys are no mistakes
        }
        var overrides = new Overrides(problems);
        Setting.Section shared = overrides.git(file, sources.tracked());
        Setting.Section all = overrides.environment(overrides.git(shared, sources.git()), sources.environment());
        new OneLineSetting(problems).check(all);
        problems.throwIfAny(); // what is none cannot be a right key or value either
        var shape = new ConfigShape(problems);
        shape.checkShared(shared);
        shape.check(all);
        Config config = config(new Settings(all, "", problems), new Settings(shared, "", problems));
        problems.throwIfAny();
        return config;
    }

    private static void version(Settings root) {
        Optional<Setting.Scalar> version = root.scalar("version");
        if (version.isEmpty()) {
            root.complain("key 'version' is missing; add 'version: %d'".formatted(VERSION));
        } else if (!version.get().text().equals(String.valueOf(VERSION))) {
            boolean newer = version.get().text().matches("[1-9]\\d{0,8}");
            root.problems()
                    .add(
                            version.get(),
                            newer
                                    ? "version %s is newer than this til, which knows version %d; update til"
                                            .formatted(version.get().text(), VERSION)
                                    : "'version' cannot be '%s'; write %d"
                                            .formatted(version.get().text(), VERSION));
        }
    }

    /** @param shared what of it the team says */
    private Config config(Settings root, Settings shared) {
        Optional<String> kind = root.section("site").word("kind", Set.of("auto", "jekyll", "hugo", "plain"));
        CourseNumbering numbering = new CourseConfigReader(root.section("course")).read();
        return new Config(
                new SiteSettings(kind.filter(word -> !word.equals("auto")), SiteFolders.read(root.section("sites"))),
                numbering,
                new NoteKindsReader(root.section("notes")).read(),
                check(root.section("check")),
                git(root.section("git")),
                new Index(root.section("index")
                        .pattern("entry", PatternSettings.INDEX)
                        .orElse(Index.DEFAULT.entry())),
                review(root.section("review"), shared.section("review"), numbering));
    }

    private CheckRules check(Settings check) {
        var severities = new LinkedHashMap<String, String>();
        Settings written = check.section("rules");
        for (var rule : written.scalars().entrySet()) {
            if (!rules.isEmpty() && !rules.contains(rule.getKey())) {
                written.complainAt(
                        rule.getKey(),
                        "unknown rule '%s'%s".formatted(rule.getKey(), ConfigProblems.meant(rule.getKey(), rules)));
            }
            written.word(rule.getKey(), SEVERITIES).ifPresent(word -> severities.put(rule.getKey(), word));
        }
        Settings frontMatter = check.section("front-matter");
        return new CheckRules(severities, frontMatter.texts("required"), frontMatter.text("schema"));
    }

    private static GitSettings git(Settings git) {
        GitSettings otherwise = GitSettings.DEFAULT;
        return new GitSettings(
                git.text("base").filter(base -> !base.equals("auto")),
                git.pattern("branch", PatternSettings.NOTE).orElse(otherwise.branch()),
                git.text("remote"),
                git.text("upstream"),
                git.text("member"),
                git.pattern("message", PatternSettings.NOTE).orElse(otherwise.message()),
                git.word("sign-off", Set.of("true", "false")).map(Boolean::valueOf),
                git.word("save", Set.of("always", "auto", "ask", "never")).orElse(otherwise.save()));
    }

    private static Review review(Settings review, Settings shared, CourseNumbering numbering) {
        Review otherwise = Review.DEFAULT;
        boolean named = !numbering.name().isEmpty();
        return new Review(
                review.word("forge", Set.of("auto", "github", "gitlab", "gitea", "forgejo", "gerrit", "plain"))
                        .orElse(otherwise.forge()),
                shared.scalar("forge").equals(review.scalar("forge")),
                api(review, shared),
                host(review),
                review.pattern("title", PatternSettings.NOTE).orElse(named ? otherwise.title() : "{{title}}"),
                review.text("body").orElse(otherwise.body()),
                review.texts("reviewers"),
                review.texts("absent"),
                review.texts("labels"),
                deadline(review),
                review.word("merge", Set.of("squash", "rebase", "merge"))
                        .map(word -> MergeStyle.valueOf(word.toUpperCase(Locale.ROOT))),
                approvals(review));
    }

    private static int approvals(Settings review) {
        Optional<Setting.Scalar> written =
                review.scalar("approvals").filter(text -> !text.text().isBlank());
        boolean number = written.filter(text -> text.text().matches("\\d{1,2}")).isPresent();
        written.filter(text -> !number)
                .ifPresent(text -> review.problems()
                        .add(text, "'review.approvals' cannot be '%s'; write a number, as 1".formatted(text.text())));
        return written.filter(text -> number)
                .map(text -> Integer.parseInt(text.text()))
                .orElse(0);
    }

    private static Optional<ReviewApiSetting> api(Settings review, Settings shared) {
        Optional<Setting.Scalar> written =
                review.scalar("api").filter(text -> !text.text().isBlank());
        Optional<URI> address = written.map(Setting.Scalar::text).flatMap(ReviewApiSetting::address);
        written.filter(text -> address.isEmpty())
                .ifPresent(text -> review.problems()
                        .add(
                                text,
                                "'review.api' cannot be '%s'; write an address such as https://git.example.com/api/v3"
                                        .formatted(text.text())));
        return address.map(uri -> new ReviewApiSetting(
                uri, shared.scalar("api").equals(written), written.orElseThrow().place()));
    }

    private static Optional<String> host(Settings review) {
        Optional<Setting.Scalar> written =
                review.scalar("host").filter(text -> !text.text().isBlank());
        written.filter(text -> !ReviewApiSetting.isHost(text.text()))
                .ifPresent(text -> review.problems()
                        .add(
                                text,
                                "'review.host' cannot be '%s'; write a host such as git.example.com"
                                        .formatted(text.text())));
        return written.map(Setting.Scalar::text);
    }

    private static Optional<DeadlineSetting> deadline(Settings review) {
        Optional<Setting.Scalar> written = review.scalar("deadline");
        Optional<DeadlineSetting> deadline = written.map(Setting.Scalar::text).flatMap(DeadlineSetting::of);
        written.filter(text -> deadline.isEmpty() && !text.text().isBlank())
                .ifPresent(text -> review.problems()
                        .add(
                                text,
                                "'review.deadline' cannot be '%s'; write %s"
                                        .formatted(text.text(), DeadlineSetting.FORMS)));
        return deadline;
    }
}
