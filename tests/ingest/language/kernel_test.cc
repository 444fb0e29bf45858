// Every kind of kernels against slow obvious loops, bit for bit.
#include "ingest/language/kernel.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <random>

#include "ingest/language/linear.h"

namespace newsgraph {
namespace {

std::vector<float> random_numbers(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<float> any(-1, 1);
  std::vector<float> numbers(count);
  for (float& number : numbers) number = any(random);
  return numbers;
}

// From -127 to 127, the ends often.
std::vector<std::int8_t> random_integers(std::size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_int_distribution<int> any(-160, 160);
  std::vector<std::int8_t> numbers(count);
  for (std::int8_t& number : numbers) number = static_cast<std::int8_t>(std::clamp(any(random), -127, 127));
  return numbers;
}

template <typename Numbers>
void expect_same_bits(const Numbers& numbers, const std::vector<float>& expected) {
  ASSERT_EQ(numbers.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    ASSERT_EQ(std::memcmp(&numbers[i], &expected[i], sizeof(float)), 0)
        << i << ": " << numbers[i] << " for " << expected[i];
  }
}

class KernelTest : public testing::TestWithParam<Kernels> {};

TEST_P(KernelTest, MultipliesAsPlainLoopsDo) {
  unsigned seed = 0;
  for (const std::uint32_t outputs : {1u, 16u, 37u, 64u, 80u, 200u}) {
    for (const std::uint32_t inputs : {1u, 3u, 4u, 19u, 208u, 415u}) {
      for (const std::size_t rows : {1u, 2u, 3u, 4u, 5u, 6u, 7u, 13u, 101u}) {
        const std::vector<std::int8_t> integers = random_integers(outputs * inputs, ++seed);
        const std::vector<float> scales = random_numbers(outputs, ++seed);
        const std::vector<float> bias = random_numbers(outputs, ++seed);
        const Linear linear = make_linear({outputs, inputs, inputs, integers.data(), scales.data()}, bias);
        Matrix in(rows, inputs);
        const std::vector<float> numbers = random_numbers(rows * inputs, ++seed);
        std::copy(numbers.begin(), numbers.end(), in.row(0));
        const SmallRows small = quantised(in, GetParam());
        const std::size_t stride = (inputs + 3) / 4 * 4;

        Matrix starts(rows, linear.padded());
        const std::vector<float> start_numbers = random_numbers(rows * linear.padded(), ++seed);
        std::copy(start_numbers.begin(), start_numbers.end(), starts.row(0));
        std::vector<const float*> start_rows;
        for (std::size_t i = 0; i < rows; ++i) start_rows.push_back(starts.row(i));

        std::vector<float> expected;
        std::vector<float> expected_from_starts;
        for (std::size_t i = 0; i < rows; ++i) {
          for (std::size_t j = 0; j < linear.padded(); ++j) {
            std::int32_t sum = 0;
            for (std::size_t k = 0; k < inputs && j < outputs; ++k) {
              sum += small.integers()[i * stride + k] * integers[j * inputs + k];
            }
            const float scale = j < outputs ? scales[j] * small.scales()[i] : 0;
            const float product = static_cast<float>(sum) * scale;
            expected.push_back((j < outputs ? bias[j] : 0) + product);
            expected_from_starts.push_back(starts.row(i)[j] + product);
          }
        }
        SCOPED_TRACE(testing::Message() << outputs << " by " << inputs << ", rows " << rows);
        expect_same_bits(multiply(linear, small, GetParam()).values(), expected);
        Matrix out(rows, linear.padded());
        multiply(linear, small, rows, start_rows.data(), out, GetParam());
        expect_same_bits(out.values(), expected_from_starts);
      }
    }
  }
}

// Sums of pairs of products are where instructions for bytes lose what does not fit 16 bits.
TEST_P(KernelTest, MultipliesTheGreatestIntegersExactly) {
  constexpr std::uint32_t kInputs = 832;
  for (const int sign : {1, -1}) {
    const std::vector<std::int8_t> integers(kInputs * 16, static_cast<std::int8_t>(127 * sign));
    const std::vector<float> scales(16, 1);
    const Linear linear = make_linear({16, kInputs, kInputs, integers.data(), scales.data()}, {});
    Matrix in(2, kInputs);
    std::fill_n(in.row(0), kInputs, 127.0F);
    std::fill_n(in.row(1), kInputs, -127.0F);
    const Matrix out = multiply(linear, quantised(in, GetParam()), GetParam());
    EXPECT_EQ(out.row(0)[7], static_cast<float>(sign * 127 * 127 * 832));
    EXPECT_EQ(out.row(1)[7], static_cast<float>(-sign * 127 * 127 * 832));
  }
}

TEST_P(KernelTest, QuantisesToTheNearest) {
  for (const std::size_t count : {1u, 2u, 15u, 16u, 17u, 100u, 415u}) {
    std::vector<float> numbers = random_numbers(count, static_cast<unsigned>(count));
    float greatest = 0;
    for (const float number : numbers) greatest = std::max(greatest, std::fabs(number));
    std::vector<std::int8_t> small(count + 1, 99);
    const float scale = GetParam().quantise(numbers.data(), count, small.data());
    EXPECT_EQ(scale, greatest / 127.0F);
    const float factor = 127.0F / greatest;
    for (std::size_t i = 0; i < count; ++i) EXPECT_EQ(small[i], std::nearbyint(numbers[i] * factor)) << i;
    EXPECT_EQ(small[count], 99) << "written past the end";
  }
  // Halves go to the even number.
  const std::vector<float> halves = {127, 0.5F, 1.5F, 2.5F, -0.5F, -1.5F, -126.5F, -127};
  std::vector<std::int8_t> small(halves.size());
  EXPECT_EQ(GetParam().quantise(halves.data(), halves.size(), small.data()), 1.0F);
  EXPECT_EQ(small, (std::vector<std::int8_t>{127, 0, 2, 2, 0, -2, -126, -127}));
}

TEST_P(KernelTest, QuantisesZerosAndWhatIsAlmostZero) {
  std::vector<std::int8_t> small(40, 5);
  EXPECT_EQ(GetParam().quantise(std::vector<float>(40).data(), 40, small.data()), 0.0F);
  EXPECT_EQ(small, std::vector<std::int8_t>(40));
  GetParam().quantise(std::vector<float>(40, 1e-42F).data(), 40, small.data());
  EXPECT_EQ(small, std::vector<std::int8_t>(40));
}

float reference_exponential(float x) {
  float y = std::clamp(x, -87.0F, 87.0F);
  const float power = std::nearbyint(y * 1.44269504F);
  y = y - power * 0.693359375F + power * 2.12194440e-4F;
  float p = 1.9875691500e-4F;
  for (const float next : {1.3981999507e-3F, 8.3334519073e-3F, 4.1665795894e-2F, 1.6666665459e-1F, 5.0000001201e-1F}) {
    p = p * y + next;
  }
  p = p * y * y + y + 1.0F;
  return std::ldexp(p, static_cast<int>(power));
}

float reference_sigmoid(float x) { return 1.0F / (1.0F + reference_exponential(-x)); }

// sigmoid(x) tanh(y)
float reference_product(float x, float y) {
  const float power = reference_exponential(-2.0F * std::max(y, -10.0F));
  return (1.0F - power) / ((1.0F + reference_exponential(-x)) * (1.0F + power));
}

TEST_P(KernelTest, StepsAnLstmAsItsFormulaSays) {
  for (const std::size_t hidden : {16u, 32u, 208u}) {
    std::vector<float> gates = random_numbers(4 * hidden, 7);
    for (std::size_t i = 0; i < gates.size(); ++i) gates[i] *= i % 7 == 0 ? 200.0F : 5.0F;
    const std::vector<float> before = random_numbers(hidden, 8);
    std::vector<float> cell = before;
    std::vector<float> out(hidden);
    GetParam().lstm_step(gates.data(), hidden, cell.data(), out.data());
    const auto sigmoid = [](double x) { return 1 / (1 + std::exp(-x)); };
    std::vector<float> expected_cell;
    std::vector<float> expected_out;
    for (std::size_t i = 0; i < hidden; ++i) {
      const auto gate = [&](std::size_t block) { return gates[block * hidden + i]; };
      const float kept = reference_sigmoid(gate(1)) * before[i];
      const float added = reference_product(gate(0), gate(2));
      expected_cell.push_back(kept + added);
      expected_out.push_back(reference_product(gate(3), expected_cell.back()));
      // And the reference is right.
      const double state = sigmoid(gate(1)) * static_cast<double>(before[i]) +
                           sigmoid(gate(0)) * std::tanh(static_cast<double>(gate(2)));
      ASSERT_NEAR(cell[i], state, 2e-6);
      ASSERT_NEAR(out[i], sigmoid(gate(3)) * std::tanh(state), 2e-6);
    }
    expect_same_bits(cell, expected_cell);
    expect_same_bits(out, expected_out);
  }
}

TEST_P(KernelTest, AddsWeightedRowsInOrder) {
  for (const std::size_t width : {16u, 48u, 64u, 80u, 144u}) {
    constexpr std::size_t kCount = 65;
    const std::size_t stride = width - 5;  // rows may overlap: what is past a row's end is of no use, but is read
    const std::vector<float> factors = random_numbers(kCount, 1);
    const std::vector<float> rows = random_numbers(kCount * stride + 16, 2);
    std::vector<float> out = random_numbers(width, 3);
    std::vector<float> expected = out;
    for (std::size_t j = 0; j < width; ++j) {
      for (std::size_t k = 0; k < kCount; ++k) {
        const float product = factors[k] * rows[k * stride + j];
        expected[j] += product;
      }
    }
    GetParam().add_weighted(factors.data(), kCount, rows.data(), stride, width, out.data());
    expect_same_bits(out, expected);
  }
}

INSTANTIATE_TEST_SUITE_P(Kinds, KernelTest, testing::ValuesIn(all_kernels().begin(), all_kernels().end()),
                         [](const auto& kind) { return std::string(kind.param.name); });

TEST(Kernels, EndWithThoseThatRunEverywhere) {
  EXPECT_STREQ(all_kernels().back().name, "baseline");
  EXPECT_EQ(&kernels(), &all_kernels().front());
}

TEST(Linear, TakesRowsInTheOrderGiven) {
  const std::vector<std::int8_t> integers = {1, 2, 3, 4, 5, 6};  // two columns used of three
  const std::vector<float> scales = {1, 10};
  const Linear linear = make_linear({2, 2, 3, integers.data(), scales.data()}, {}, std::vector<std::uint32_t>{1, 0, 1});
  Matrix in(1, 2);
  in.row(0)[0] = 127;
  in.row(0)[1] = -1;
  const Matrix out = multiply(linear, quantised(in, kernels()), kernels());
  EXPECT_EQ(linear.outputs, 3u);
  EXPECT_EQ(out.row(0)[0], 10 * (4 * 127 - 5));
  EXPECT_EQ(out.row(0)[1], 127 - 2);
  EXPECT_EQ(out.row(0)[2], 10 * (4 * 127 - 5));
  EXPECT_EQ(out.row(0)[3], 0);
}

}  // namespace
}  // namespace newsgraph
