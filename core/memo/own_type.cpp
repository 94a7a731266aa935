#include "core/memo/own_type.h"

namespace memobox::memo {
namespace {

constexpr std::string_view data_types = "https://data.gov.dk/model/dataTypes/";  // MeMo_dataTypes.xsd

}  // namespace

TypeName type_name(Type type) {
  switch (type) {
    case Type::text: return {data_types, "memoTextType"};
    case Type::comment: return {data_types, "memoCommentType"};
    case Type::notification: return {data_types, "memoNotificationType"};
    case Type::uri: return {data_types, "memoUriType"};
    case Type::uuid: return {data_types, "memoUuidType"};
    case Type::language: return {data_types, "memoLanguageType"};
    case Type::date_time: return {data_types, "memoDateTimeType"};
    case Type::license: return {data_types, "memoLicenseNumberType"};
    case Type::gln: return {data_types, "memoGLNType"};
    case Type::p_number: return {data_types, "memoPNumberType"};
    case Type::date: return {schema_uri, "date"};
    case Type::message_type: return {data_types, "memoMessageType"};
  }
  return {};
}

}  // namespace memobox::memo
