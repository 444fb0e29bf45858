// What becomes a token, and where sentences end.
#include "ingest/language/segment.h"

#include <gtest/gtest.h>

#include <string>

#include "ingest/language/annotate.h"
#include "ingest/language/character.h"
#include "ingest/language/code_point.h"
#include "ingest/language/tokenise.h"

namespace newsgraph {
namespace {

// Tokens with a space between them, sentences with " / ", paragraphs with " // ".
std::string show(std::string_view text) {
  std::string out;
  std::uint32_t paragraph = 0;
  for (const Sentence& sentence : segment(text)) {
    if (!out.empty()) out += sentence.paragraph == paragraph ? "/ " : "// ";
    paragraph = sentence.paragraph;
    for (const Token& token : sentence.tokens) out.append(slice(text, token.span)) += ' ';
  }
  if (!out.empty()) out.pop_back();
  return out;
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

void check(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(show(c.text), c.expected) << c.text;
}

TEST(Segment, TakesDatelinesOffTheFirstSentence) {
  check({
      {"TARVO — The mill closed.", "TARVO — / The mill closed ."},
      {"PORT ARLEN, Fla. (Wire) - Ada Brook won.", "PORT ARLEN , Fla. ( Wire ) - / Ada Brook won ."},
      {"BRASK/TARVO—\"It closed,\" she said.", "BRASK / TARVO — / \" It closed , \" she said ."},
      {"APA — the owner — sold it.", "APA — the owner — sold it ."},
      {"ANTI-NOISE LAW - OLD AS HILLS", "ANTI-NOISE LAW - / OLD AS HILLS"},
      {"Tarvo — The mill closed.", "Tarvo — The mill closed ."},
      {"They met. APA — The owner — did not.", "They met . / APA — The owner — did not ."},
  });
}

TEST(Segment, CutsTokensAsTheTreebanksDo) {
  check({
      {"Ada doesn't, can't and won’t.", "Ada does n't , ca n't and wo n’t ."},
      {"They cannot; we're gonna.", "They can not ; we 're gon na ."},
      {"NATOʼs plan isnʼt theirs'", "NATO ʼs plan is nʼt theirs '"},
      {"IT'S THE MAYOR'S. DON'T", "IT 'S THE MAYOR 'S . / DO N'T"},
      {"O'Brien's rock-hard '90s, the 1990's", "O'Brien 's rock - hard '90s , the 1990's"},
      {"2013's storm, his 20's, Yahoo! shares", "2013 's storm , his 20's , Yahoo! shares"},
      {"im sure youll say he isnʼt. Hes not its owner", "i m sure you ll say he is nʼt . / He s not its owner"},
      {"un-named, UN-led, UN-NAMED, th- these", "un-named , UN - led , UN-NAMED , th- these"},
      {"the 50,000th of 1,350kg, not 1,35", "the 50,000th of 1,350 kg , not 1 , 35"},
      {"Well …. ‘’No,‘’ she said.", "Well …. / ‘’ No , ‘’ she said ."},
      {"worth $90 billion, €3.5bn, US$1,000 or 5%", "worth $ 90 billion , € 3.5 bn , US$ 1,000 or 5 %"},
      {"Al-Zaman is a 15-year-old paper", "Al - Zaman is a 15 - year - old paper"},
      {"pro-Northern anti-war co-founder re-elected mid-May", "pro-Northern anti-war co-founder re-elected mid-May"},
      {"call 555-014-0199 or 555-0142, 10-12 people, 2025-08-20",
       "call 555-014-0199 or 555-0142 , 10 - 12 people , 2025-08-20"},
      {"on 9/11 and/or 8/20/2025 at 10:30pm", "on 9/11 and / or 8/20/2025 at 10:30 pm"},
      {"see https://news.example/a?b=c_d, www.news.example.", "see https://news.example/a?b=c_d , www.news.example ."},
      {"(ada.brook@news.example) @ada #TheHarbour #1", "( ada.brook@news.example ) @ada #TheHarbour # 1"},
      {"the 20th, 4G, 3.14 and .5", "the 20th , 4G , 3.14 and .5"},
      {"“Yes”—he said…maybe -- no...", "“ Yes ” — he said … maybe -- no ..."},
      {"AT&T, R&D and bread & butter", "AT&T , R&D and bread & butter"},
      {"What?! No!!! :-) ok", "What ?! / No !!! :-) ok"},
      {"naïve café in Łódź", "naïve café in Łódź"},
      {"👩‍👩‍👧 🇫🇷 👍🏽", "👩‍👩‍👧 🇫🇷 👍🏽"},
      {"the harbour.The mayor", "the harbour . / The mayor"},
  });
}

TEST(Segment, TakesTextThatIsCutAlready) {
  check({
      {"`` We ca n't , '' the aircraft 's pilot said .", "`` We ca n't , '' the aircraft 's pilot said ."},
      {"He said : \" No . \" She left .", "He said : \" No . \" / She left ."},
  });
}

TEST(Segment, KnowsWhichFullStopsEndSentences) {
  check({
      {"Mr. Brook met Gen. Ada Marsh. They spoke.", "Mr. Brook met Gen. Ada Marsh . / They spoke ."},
      {"The U.S. Army left. In the U.S. It rained.", "The U.S. Army left . / In the U.S. / It rained ."},
      {"Marsh Inc. shares fell. Marsh Inc. The firm", "Marsh Inc. shares fell . / Marsh Inc. / The firm"},
      {"At 10 a.m. Monday it rained. It ended at 5 p.m.", "At 10 a.m. Monday it rained . / It ended at 5 p.m ."},
      {"J. K. Marsh and A. B. C. Brook. Plan B. The end", "J. K. Marsh and A. B. C. Brook . / Plan B . / The end"},
      {"On Jan. 5 and Sept. 7, No. 3 won. He said no. She did.",
       "On Jan. 5 and Sept. 7 , No. 3 won . / He said no . / She did ."},
      {"In Harbour, Calif. they met, e.g. on boats vs. trains, etc. Then",
       "In Harbour , Calif. they met , e.g. on boats vs. trains , etc . / Then"},
      {"Brook (b. March 1950; d. 2001) made plan b. 12 came.",
       "Brook ( b. March 1950 ; d. 2001 ) made plan b . / 12 came ."},
      {"On Sat. Sept. 5 and Sun., not Sun. The end", "On Sat. Sept. 5 and Sun. , not Sun . / The end"},
      {"Marsh, A. L.; Brook, T.; Berg, M. D. (June)", "Marsh , A. L. ; Brook , T. ; Berg , M. D. ( June )"},
      {"They sold the U.S.. The end.", "They sold the U.S. . / The end ."},
      {"They stayed. 4. The mill burnt.", "They stayed . / 4 . The mill burnt ."},
      {"2.1. Harbours and mills", "2.1. Harbours and mills"},
      {"Ready to lead.23 Others agree.", "Ready to lead . 23 / Others agree ."},
      {"It rained.[3] [citation needed] The mill burnt.", "It rained . [ 3 ] [ citation needed ] / The mill burnt ."},
      {"It began at eHarbour. eHarbour is a site.", "It began at eHarbour . / eHarbour is a site ."},
      {"Prices rose 3.5 percent. 40 people came.", "Prices rose 3.5 percent . / 40 people came ."},
      {"He waited... and waited... Then he left.", "He waited ... and waited ... / Then he left ."},
      {"It ended.[12] Next came rain.", "It ended . [ 12 ] / Next came rain ."},
      {"The brand iHarbour. lower case goes on", "The brand iHarbour . lower case goes on"},
      {"we left the town. they came", "we left the town . / they came"},
  });
}

TEST(Segment, FindsCaptionsAndDatesWithoutFullStop) {
  check({
      {"The harbour at night Image: Ada Brook.", "The harbour at night / Image : Ada Brook ."},
      {"Figure 1.3 The mill in 1911.", "Figure 1.3 / The mill in 1911 ."},
      {"Figure 2. The mill in 1911.", "Figure 2 . The mill in 1911 ."},
      {"Talks with the mayor Sunday, May 5, 2013", "Talks with the mayor / Sunday , May 5 , 2013"},
      {"Sunday, May 5, 2013 The mayor left.", "Sunday , May 5 , 2013 / The mayor left ."},
      {"They met on Sunday, May 5, 2013 in Tarvo.", "They met on Sunday , May 5 , 2013 in Tarvo ."},
  });
}

TEST(Segment, KeepsQuotationsWithTheirFullStop) {
  check({
      {"“We go.” He left.", "“ We go . ” / He left ."},
      {"\"We go.\" \"When?\" she asked.", "\" We go . \" / \" When ? \" she asked ."},
      {"\"Why?\" Ada Brook asked. 'Now!' he said", "\" Why ? \" Ada Brook asked . / ' Now ! ' he said"},
      {"He said, “It rains. It pours.”", "He said , “ It rains . / It pours . ”"},
      {"(It rained.) The end. (See below.)", "( It rained . ) / The end . / ( See below . )"},
      {"It rained. (so they said)", "It rained . / ( so they said )"},
      {"The play Why? (1965) and What! (a farce), both here.",
       "The play Why ? ( 1965 ) and What ! ( a farce ) , both here ."},
      {"“We stay. We wait.” — Ada Brook\n\nThe end", "“ We stay . / We wait . ” — Ada Brook // The end"},
  });
}

TEST(Segment, EndsSentencesAtLineBreaksUnlessTheLineGoesOn) {
  check({
      {"Mayor resigns\n\nThe mayor left.", "Mayor resigns // The mayor left ."},
      {"Mayor resigns\nThe mayor left.", "Mayor resigns // The mayor left ."},
      {"The mayor left\nbefore noon.", "The mayor left before noon ."},
      {"The mayor left.\r\n\r\nHe ran.", "The mayor left . // He ran ."},
      {"The mayor of the town said on Tuesday evening that\nAda Brook would lead the harbour office until\n"
       "Thomas Marsh came back from his journey.\n",
       "The mayor of the town said on Tuesday evening that Ada Brook would lead the harbour office until "
       "Thomas Marsh came back from his journey ."},
      {"1. First item\n2. Second item", "1. First item // 2. Second item"},
  });
}

TEST(Segment, FindsNothingInWhiteSpaceAndControlCharacters) {
  check({{"", ""}, {" \n\t\r\n", ""}, {std::string_view("a\0b\x01 \u200B\uFEFF c\u202E", 16), "a b c"}});
}

TEST(Segment, CutsSentencesThatAreTooLong) {
  std::string text;
  for (int i = 0; i < 50000; ++i) text += i % 97 == 0 ? "word, " : "word ";
  std::size_t tokens = 0;
  for (const Sentence& sentence : segment(text)) {
    ASSERT_LE(sentence.tokens.size(), kLongestSentence);
    ASSERT_FALSE(sentence.tokens.empty());
    tokens += sentence.tokens.size();
  }
  EXPECT_EQ(tokens, 50000u + 516u);
}

// Emoji, right-to-left text, capitals, no marks, control characters: no letter, digit or mark gets lost or is there
// twice.
TEST(Segment, LeavesOutNothingButSpace) {
  std::string capitals;
  for (int i = 0; i < 3000; ++i) capitals += "THE MAYOR OF LARKDALE RESIGNED ";
  const std::string texts[] = {
      "שלום עולם. مرحبا بالعالم! \u202Eabc\u202C def",
      "😀😀 👩‍👩‍👧 ok 🇫🇷🇫🇷🇫 👍🏽. 👍🏽 So",
      "東京都知事は辞任した。次の選挙は五月。",
      std::string("The\0mayor\x01 left.\x7F\x02 He\xC2\x85ran.", 27),
      "no marks at all and no capitals either just words and words\nand lines",
      "ALL CAPITALS. NOBODY KNEW! WHY (THEY SAID) “NOT NOW”?",
      "?!?!...!!!…。“”‘’''``((()))[[]]--——//\\\\@@##$$%%",
      "a.b.c.d 1.2.3.4 1,2,3 a-b-c-d a/b/c a'b'c 'a' ''a'' n't'n't 's's",
      "x" + std::string(5000, '\'') + "x",
      capitals,
  };
  for (const std::string& text : texts) {
    SCOPED_TRACE(text.substr(0, 40));
    std::size_t last = 0;
    const auto expect_space = [&](std::size_t end) {
      for (std::size_t at = last; at < end;) {
        const char32_t c = next_code_point(text, at);
        EXPECT_TRUE(kind_of(c) == Kind::space || c == 0x200D) << std::hex << static_cast<std::uint32_t>(c);
      }
    };
    for (const Sentence& sentence : segment(text)) {
      ASSERT_LE(sentence.tokens.size(), kLongestSentence);
      for (const Token& token : sentence.tokens) {
        ASSERT_LE(last, token.span.begin);
        expect_space(token.span.begin);
        ASSERT_LT(token.span.begin, token.span.end);
        last = token.span.end;
      }
    }
    expect_space(text.size());
  }
}

TEST(Segment, EndsSentencesWithoutMarksWhereTheWordsSaySo) {
  check({
      {"Please call me tomorrow Thanks Ada Brook 03/15/2001 04:44 PM Ines, I have a question.",
       "Please call me tomorrow Thanks Ada Brook / 03/15/2001 04:44 PM / Ines , I have a question ."},
      {"“We go,” Ada Brook said. “It is late.” He added that",
       "“ We go , ” Ada Brook said . / “ It is late . ” / He added that"},
      {"The firm paid 14,000 Tarvo workers in Port Arlen", "The firm paid 14,000 Tarvo workers in Port Arlen"},
      {"NO ONE WAS HURT THE MAYOR SAID", "NO ONE WAS HURT THE MAYOR SAID"},
  });
}

// Each would take minutes if any step looked back or ahead without bound.
TEST(Segment, TakesTimeInProportionToTheText) {
  constexpr std::size_t kBytes = 200'000;
  for (const std::string_view piece :
       {"a", "a-",  "a.",  ".",       "'",       "\"", "@",  "a@",  "1-",  "1,",  "(",  "\n", "\n\na ",
        "-", "n't", "A. ", "http://", "\u200D😀", "é",  "?!", "[1]", "a\n", "\" ", "``", "ا",  "No. "}) {
    std::string text;
    while (text.size() < kBytes) text += piece;
    std::size_t last = 0;
    for (const Sentence& sentence : segment(text)) {
      for (const Token& token : sentence.tokens) {
        ASSERT_LE(last, token.span.begin);
        ASSERT_LT(token.span.begin, token.span.end);
        ASSERT_LE(token.span.size(), kLongestToken + 8);
        last = token.span.end;
      }
    }
    ASSERT_LE(last, text.size());
  }
}

}  // namespace
}  // namespace newsgraph
