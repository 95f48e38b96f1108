package org.dermatrail.triage.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BitsTest {

    private static final int SIZE = 200;

    @Test
    void membersAreFoundInTheirOrderAcrossWords() {
        long[] set = of(0, 63, 64, 130, 199);

        assertThat(members(set)).containsExactly(0, 63, 64, 130, 199);
        assertThat(Bits.count(set)).isEqualTo(5);
        var each = new ArrayList<Integer>();
        Bits.each(set, each::add);
        assertThat(each).containsExactly(0, 63, 64, 130, 199);
        assertThat(Bits.next(set, 131)).isEqualTo(199);
        assertThat(Bits.next(set, 256)).isEqualTo(-1);
        assertThat(Bits.next(of(), 0)).isEqualTo(-1);
    }

    @Test
    void aSetHasRoomForExactlyItsMembers() {
        assertThat(Bits.empty(64)).hasSize(1);
        assertThat(Bits.empty(65)).hasSize(2);
        assertThat(Bits.empty(0)).isEmpty();
    }

    @Test
    void membersComeAndGo() {
        long[] set = of(3, 70);

        Bits.remove(set, 3);
        Bits.flip(set, 71);
        Bits.flip(set, 70);

        assertThat(members(set)).containsExactly(71);
        assertThat(Bits.has(set, 71)).isTrue();
        assertThat(Bits.has(set, 70)).isFalse();
    }

    @Test
    void setsAreCombinedWithoutTouchingTheOther() {
        long[] one = of(1, 100);
        long[] other = of(1, 150);

        assertThat(members(Bits.union(one, other))).containsExactly(1, 100, 150);
        Bits.removeAll(one, other);
        assertThat(members(one)).containsExactly(100);
        Bits.addAll(one, other);
        assertThat(members(one)).containsExactly(1, 100, 150);
        Bits.set(one, other);
        assertThat(members(one)).containsExactly(1, 150);
        assertThat(members(other)).containsExactly(1, 150);
    }

    @Test
    void whatSetsHaveInCommonIsKept() {
        long[] set = of(1, 70, 150);

        Bits.keep(set, of(70, 150, 199));
        assertThat(members(set)).containsExactly(70, 150);
        assertThat(Bits.members(set)).containsExactly(70, 150);
        assertThat(Bits.members(of())).isEmpty();
    }

    @Test
    void setsMeetWhereOneMemberIsShared() {
        assertThat(Bits.meet(of(1, 150), of(2, 150))).isTrue();
        assertThat(Bits.meet(of(1, 150), of(2, 151))).isFalse();
        assertThat(Bits.none(of())).isTrue();
        assertThat(Bits.none(of(199))).isFalse();
    }

    @Test
    void aMaskIsHeldAgainstASet() {
        var mask = Mask.of(of(5, 150));

        assertThat(mask.meets(of(150))).isTrue();
        assertThat(mask.meets(of(6, 151))).isFalse();
        assertThat(mask.within(of(5, 150, 199))).isTrue();
        assertThat(mask.within(of(5, 199))).isFalse();
        assertThat(Mask.of(of())).isSameAs(Mask.NONE);
        assertThat(Mask.NONE.within(of())).isTrue();
        assertThat(Mask.NONE.meets(of(5))).isFalse();
    }

    @Test
    void aMaskIsAddedToASet() {
        long[] set = of(1);

        Mask.of(of(5, 150)).addTo(set);

        assertThat(members(set)).containsExactly(1, 5, 150);
    }

    private static long[] of(int... members) {
        long[] set = Bits.empty(SIZE);
        for (int member : members) {
            Bits.add(set, member);
        }
        return set;
    }

    private static List<Integer> members(long[] set) {
        var members = new ArrayList<Integer>();
        for (int member = Bits.next(set, 0); member >= 0; member = Bits.next(set, member + 1)) {
            members.add(member);
        }
        return members;
    }
}
