package dev.til;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.til.git.Repo;
import dev.til.git.oplog.Operations;
import dev.til.git.repository.Settings;
import dev.til.git.worktree.Diff;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The doors of the application: the public types of {@code workspace} and {@code workflow}, and those that an opened
 * repository is asked by.
 */
class DoorsTest {
    private static final int MOST_METHODS = 20;
    private static final int MOST_METHODS_OF_REPO = 40;

    /** What comes along in the signatures of the doors, from the rooms below. It only shrinks. */
    private static final Set<String> COME_ALONG = Set.of(
            "dev.til.check.Finding",
            "dev.til.check.Shard",
            "dev.til.git.refs.Base",
            "dev.til.git.refs.BranchStart",
            "dev.til.git.Repo",
            "dev.til.note.RuleId",
            "dev.til.scaffold.Draft",
            "dev.til.submit.Readiness",
            "dev.til.submit.Rule",
            "dev.til.submit.Step",
            "dev.til.submit.Submission");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(place -> !place.contains("/test-classes/"))
            .importPackages("dev.til.workspace", "dev.til.workflow");

    private static final JavaClasses REPOSITORY =
            new ClassFileImporter().importClasses(Repo.class, Operations.class, Diff.class, Settings.class);

    private static Stream<JavaMethod> methods() {
        return methods(CLASSES);
    }

    private static Stream<JavaMethod> methods(JavaClasses types) {
        return types.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && !type.isRecord())
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC));
    }

    @Test
    void no_door_has_more_than_twenty_methods() {
        assertThat(CLASSES.stream().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)))
                .allSatisfy(type -> assertThat(
                                methods().filter(method -> method.getOwner().equals(type)))
                        .as(type.getName())
                        .hasSizeLessThanOrEqualTo(MOST_METHODS));
    }

    @Test
    void no_door_hands_on_what_a_neighbour_can_be_asked_for_itself() {
        assertThat(methods().filter(DoorsTest::isOneCallOfItsName)).isEmpty();
    }

    @Test
    void the_repository_has_forty_methods_at_most_and_the_doors_behind_it_twenty() {
        assertThat(REPOSITORY)
                .allSatisfy(type -> assertThat(methods(REPOSITORY)
                                .filter(method -> method.getOwner().equals(type)))
                        .as(type.getName())
                        .hasSizeLessThanOrEqualTo(
                                type.isEquivalentTo(Repo.class) ? MOST_METHODS_OF_REPO : MOST_METHODS));
    }

    @Test
    void the_repository_hands_on_nothing_that_a_door_behind_it_can_be_asked_for() {
        assertThat(methods(REPOSITORY).filter(DoorsTest::isOneCallOfItsName)).isEmpty();
    }

    private static boolean isOneCallOfItsName(JavaMethod method) {
        return !method.getOwner().isEnum() // which javac gives a method of Enum's
                && !method.getName().equals("close") // who owns something closes it
                && method.getConstructorCallsFromSelf().isEmpty()
                && method.getMethodCallsFromSelf().size() == 1
                && method.getMethodCallsFromSelf().stream()
                        .allMatch(call -> call.getName().equals(method.getName())
                                && !call.getTargetOwner().equals(method.getOwner()));
    }

    @Test
    void another_front_end_touches_the_doors_and_what_comes_along_only() {
        JavaClasses front = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
                .importPackages("dev.til.front");
        assertThat(front).isNotEmpty();
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.til..")
                        .and(not(resideInAnyPackage("dev.til.workspace", "dev.til.workflow", "dev.til.front")))
                        .and(not(comesAlong()))
                        .and(not(isOfTheTests())))
                .check(front);
    }

    private static DescribedPredicate<JavaClass> comesAlong() {
        return DescribedPredicate.describe(
                "come along", type -> COME_ALONG.contains(type.getName().replaceFirst("\\$.*", "")));
    }

    private static DescribedPredicate<JavaClass> isOfTheTests() {
        return DescribedPredicate.describe(
                "are of the tests",
                type -> List.of("dev.til.cli.Sandbox", "dev.til.cli.Sandbox$Screen")
                        .contains(type.getName()));
    }
}
