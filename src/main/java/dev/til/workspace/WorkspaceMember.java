package dev.til.workspace;

import dev.til.git.Repo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person is called among the members of a team, as far as Git tells. */
final class WorkspaceMember {
    /** GitHub: the address that hides a person's own holds the login. */
    private static final Pattern HIDDEN = Pattern.compile("(?:\\d+\\+)?([^@+]+)@users\\.noreply\\.github\\.com");

    private WorkspaceMember() {}

    /** The login where the address tells it, else the name, else what stands before the address's @. */
    static Optional<String> of(Repo repo, Map<String, String> environment) {
        Optional<String> email = said(repo, "user.email", environment, "GIT_AUTHOR_EMAIL");
        return email.map(HIDDEN::matcher)
                .filter(hidden -> hidden.matches())
                .map(hidden -> hidden.group(1))
                .or(() ->
                        said(repo, "user.name", environment, "GIT_AUTHOR_NAME").map(WorkspaceMember::plain))
                .or(() -> email.map(address -> plain(address.replaceFirst("@.*", ""))))
                .filter(name -> !name.isEmpty());
    }

    private static Optional<String> said(Repo repo, String key, Map<String, String> environment, String variable) {
        List<String> configured = repo.settings().all(key);
        return Optional.ofNullable(environment.get(variable))
                .or(() -> configured.stream().reduce((first, last) -> last))
                .filter(value -> !value.isBlank());
    }

    /** {@code Mina Kim} is {@code mina-kim}: the name becomes part of branches and folders. */
    private static String plain(String name) {
        return name.strip()
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\p{M}._-]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
    }
}
